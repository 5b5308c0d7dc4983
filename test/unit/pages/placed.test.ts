// Every row of every stored page is found again by its place.
import { describe, expect, test } from 'vitest';
import { readColumnRows } from '../../../lib/pages/adapters.ts';
import { absolute } from '../../../lib/pages/addresses.ts';
import { decode } from '../../../lib/pages/charset.ts';
import { parsedPage } from '../../../lib/pages/parsed.ts';
import { placesOf } from '../../../lib/pages/placed.ts';
import { fixtures } from '../../fixtures/pages.ts';

const pages = fixtures().filter(({ expected }) => 'state' in expected && expected.state === 'read');

describe('a row that has a node has a place, and the link there leads where the row does', () => {
  test.each(pages)('$family/$name', ({ bytes, contentType, url, notAfter }) => {
    const page = parsedPage(decode(bytes, contentType).text, url);
    const { reading, nodes } = readColumnRows(page, notAfter);
    if (reading.state !== 'read') throw new Error('not read');
    const links = page.root.all('a[href]');
    const places = placesOf(page, reading.rows, nodes);
    expect(places).toHaveLength(reading.rows.length);
    for (const [index, place] of places.entries()) {
      expect(place === 'undrawn', `row ${index}`).toBe(nodes[index] === undefined);
      if (!place || place === 'undrawn') continue;
      expect(absolute(page, links[place.link]?.attr('href'))).toBe(reading.rows[index]?.url);
      let node = links[place.link];
      for (let up = 0; up < place.up; up++) node = node?.parent();
      expect(node).toBe(nodes[index]);
    }
  });
});
