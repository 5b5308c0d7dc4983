// The demo town: a portal and its back office on one loopback server, told apart by the Host header.
import { createServer } from 'node:http';
import { type Archive, archive, type TownArticle } from './archive.ts';
import { clockOf, type Day } from './clock.ts';
import { door, type Host, listening, type TownRequest } from './door.ts';
import { type Expectation, expectationsOf } from './expectations.ts';
import type { Fault } from './faults.ts';
import { desk } from './office/desk.ts';
import { articleAddress, columnAt, planOf } from './portal/addresses.ts';
import { portalAnswer } from './portal/site.ts';

export type { TownRequest } from './door.ts';
export type { Expectation, LineTally, Tally } from './expectations.ts';
export type { Fault } from './faults.ts';

/** An article the back office has published. */
export type Published = { id: number; column: string; title: string; day: Day; source: string; url: string };

export type Town = {
  port: number;
  /** Origin of the public site, `http://portal.localhost:8422`. */
  portal: string;
  /** Origin of the back office. */
  office: string;
  /** The day the town lives on, from start to end. */
  today: Day;
  requests: TownRequest[];
  publishedByOffice(): Published[];
  /** The office's own timer: its drafts go public, and no browser has a part in it. */
  strikesTheHour(): void;
  expectations(): Expectation[];
  /** Switches a fault on; the answer switches it off. */
  set(fault: Fault): () => void;
  close(): Promise<void>;
};

export type TownOptions = { port?: number; today?: Day; host?: { portal: string; office: string } };

/**
 * Starts the town on 127.0.0.1. `today` is this day in Asia/Shanghai unless given here or in `TODAY`;
 * `port` is any free one unless given. The clock of the town stands still until it is closed.
 */
export async function startTown(options: TownOptions = {}): Promise<Town> {
  const clock = clockOf(options.today ?? (process.env.TODAY || undefined), new Date());
  const host = options.host ?? { portal: 'portal.localhost', office: 'office.localhost' };
  const kept = archive(clock);
  const requests: TownRequest[] = [];
  const faults = new Set<Fault>();
  const origin = (name: string) => `http://${name}:${port}`;
  const atDesk = desk(kept, () => origin(host.portal));
  const hosts: Record<string, Host> = {
    [host.office]: { answer: atDesk },
    [host.portal]: {
      answer: async (asked) => (uploaded(asked.url) ? atDesk(asked) : portalAnswer(kept, asked.url)),
      fault: (url) => [...faults].find((each) => concerns(each, url)),
    },
  };
  const server = createServer(door(hosts, requests));
  const port = await listening(server, options.port ?? 0);

  return {
    port,
    portal: origin(host.portal),
    office: origin(host.office),
    today: clock.today,
    requests,
    publishedByOffice: () => published(kept, origin(host.portal)),
    strikesTheHour: () => {
      for (const one of kept.all()) if (one.by === 'office' && one.state === 'draft') one.state = 'public';
    },
    expectations: () => expectationsOf(kept),
    set: (fault) => {
      faults.add(fault);
      return () => {
        faults.delete(fault);
      };
    },
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** Attachments are kept by the back office and stand on the portal under the same path. */
const uploaded = (url: URL) => url.pathname.startsWith('/upload/');

/** A fault at a column's name concerns its list pages; one at a path, all that begins with it. */
function concerns(fault: Fault, url: URL): boolean {
  if (fault.at.startsWith('/')) return url.pathname.startsWith(fault.at);
  return columnAt(url.pathname, url.searchParams)?.plan.name === fault.at;
}

function published(kept: Archive, portal: string): Published[] {
  return kept
    .all()
    .filter((one) => one.by === 'office' && one.state === 'public')
    .map((one: TownArticle) => {
      const plan = planOf(one.column);
      const url = plan ? portal + articleAddress(plan, one) : portal;
      return { id: one.id, column: one.column, title: one.title, day: one.day, source: one.source, url };
    });
}
