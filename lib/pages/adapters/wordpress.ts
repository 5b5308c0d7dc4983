// Reads lists of WordPress: every theme marks its posts, older ones print a plain list.
import { family } from '../family.ts';

export default family('wordpress', {
  title: 'WordPress',
  // 6.1, 2026-11.
  marks: 'link[rel="https://api.w.org/"], link[href*="/wp-content/"], script[src*="/wp-includes/"]',
  rows: '.hentry',
  link: '.entry-title a, .wp-block-post-title a, h1 a, h2 a, h3 a',
  // Beside it stands the time of the last change. Its zone is the site's, which may be another than Shanghai's.
  date: 'time.published, time.entry-date:not(.updated), time:not(.updated)',
});
