// What must hold on every page, whatever it shows.

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Fails the story that it stands in. */
export function must(holds, what) {
  if (!holds) throw new Error(what);
}

/** Words without what only typography put there. */
export const plain = (text) => text.replace(/[\u00a0\u202f\u200b\u00ad]/g, ' ').replace(/\s+/g, ' ');

/** Counts what was checked, and keeps what failed. */
export class Report {
  passed = 0;
  failed = [];

  check(holds, what) {
    if (holds) this.passed += 1;
    else {
      this.failed.push(what);
      console.log(`FAILED ${what}`);
    }
    return holds;
  }

  equal(found, wanted, what) {
    return this.check(Object.is(found, wanted), `${what}: ${JSON.stringify(found)}, not ${JSON.stringify(wanted)}`);
  }

  /** A story: what goes wrong inside fails it, and the others go on. */
  async story(name, tell) {
    const before = this.failed.length;
    try {
      await tell();
      this.check(true, name);
    } catch (error) {
      this.check(false, `${name}: ${error.message.split('\n').slice(0, 3).join(' ')}`);
    }
    return this.failed.length === before;
  }
}

/** Follows a link, or sends a form, and waits until the page it leads to has loaded: a browser in the middle of changing pages cannot go back. */
export const follow = (link) => Promise.all([link.page().waitForEvent('load'), link.click()]);

/** A page that remembers what it asked for and what went wrong in it. */
export async function open(context, base) {
  const page = await context.newPage();
  const seen = {};
  page.forget = () => Object.assign(seen, { errors: [], strangers: [], weights: [] });
  page.forget();
  page.on('console', (message) => {
    // A browser reports the status of the page itself as an error too.
    if (message.type() === 'error' && !/status of 40[04]/.test(message.text())) seen.errors.push(message.text());
  });
  page.on('pageerror', (error) => seen.errors.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(base) && !request.url().startsWith('data:')) seen.strangers.push(request.url());
  });
  page.on('requestfinished', (request) => seen.weights.push(
    request.sizes().then(({ responseBodySize }) => [request.resourceType(), responseBodySize], () => [request.resourceType(), 0])));
  page.seen = seen;
  return page;
}

export const overflow = (page) => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

export async function accessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate((runOnly) => window.axe.run(document, { runOnly }), rules);
  return violations.map(({ id, nodes }) => `${id} ×${nodes.length} (${nodes[0].target.join(' ')})`);
}

/** Kilobytes of the first view, compressed, by kind. */
export async function weights(page) {
  const sums = { document: 0, stylesheet: 0, script: 0, font: 0, image: 0, other: 0 };
  for (const [kind, bytes] of await Promise.all(page.seen.weights)) sums[kind in sums ? kind : 'other'] += bytes / 1024;
  return sums;
}

/** Goes through a page by keyboard: skip link, order, a visible focus that nothing covers. */
export async function keyboard(page, report, what) {
  await page.keyboard.press('Tab');
  const skip = await page.evaluate(() => {
    const { activeElement: link } = document;
    const box = link.getBoundingClientRect();
    return { href: link.getAttribute('href'), seen: box.top >= 0 && box.height > 0 && box.left >= 0 };
  });
  report.check(skip.href === '#main' && skip.seen, `${what}: the first thing is a link to the content that shows`);
  const faults = [];
  let last = -1;
  let count = 1;
  for (; count < 400; count += 1) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const { activeElement: here } = document;
      if (here === document.body || here === document.documentElement) return null;
      const style = getComputedStyle(here);
      const inner = here.matches('label input') ? getComputedStyle(here.closest('label')) : style;
      const shown = [style, inner].some(({ outlineStyle, outlineWidth, boxShadow }) => (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none');
      const box = here.getBoundingClientRect();
      const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
      const top = document.elementFromPoint(Math.min(Math.max(box.left + box.width / 2, 0), innerWidth - 1), Math.min(Math.max(box.top + box.height / 2, 0), innerHeight - 1));
      const covered = top && !(here.contains(top) || top.contains(here));
      const place = [...document.querySelectorAll('*')].indexOf(here);
      return { name: `${here.tagName} ${here.textContent.trim().slice(0, 30)}`, shown, inside, covered, place };
    });
    if (!at || at.place <= last) break;
    if (!at.shown) faults.push(`${at.name} shows no focus`);
    if (!at.inside) faults.push(`${at.name} is out of sight`);
    if (at.covered) faults.push(`${at.name} is covered`);
    last = at.place;
  }
  const reachable = await page.evaluate(() => [...document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary, [tabindex="0"]')]
    .filter((one) => one.checkVisibility() && !one.disabled).length);
  report.check(faults.length === 0, `${what}: by keyboard: ${faults.slice(0, 3).join('; ')}`);
  report.check(count >= reachable, `${what}: ${count} of ${reachable} things are reached by keyboard, in their order`);
  await page.evaluate(() => scrollTo(0, 0));
  await page.evaluate(() => document.activeElement.blur());
}
