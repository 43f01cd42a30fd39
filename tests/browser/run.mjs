// Readers' stories in a browser: three languages, with and without script, three widths, light and dark.
// `node run.mjs` runs all; `node run.mjs es` one language; with PICTURES=1 in the environment each page
// is kept as a picture in target/pictures.

import { mkdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { Report, accessible, keyboard, open, overflow, weights } from './checks.mjs';
import { languages, root, start } from './site.mjs';
import { stories } from './stories.mjs';

// Pictures are for people, and take as long as all the rest.
const pictures = process.env.PICTURES && join(root, 'target/pictures');
if (pictures) mkdirSync(pictures, { recursive: true });
const report = new Report();
const site = await start();
const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const browser = await chromium.launch({ executablePath: process.env.CHROME ?? '/usr/bin/chromium', args: flags });

const views = [
  { width: 320, height: 640, colorScheme: 'dark' },
  { width: 390, height: 844, colorScheme: 'light' },
  { width: 390, height: 844, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
  { width: 320, height: 640, colorScheme: 'light' },
];
// The others are made of the same parts: a narrow dark view and a wide light one are enough.
const inEveryView = ['home', 'case', 'cases', 'river', 'found', 'outdated', 'untranslated'];

// A page of a browser, for as long as it is looked at.
async function inView(language, { width, height, colorScheme }, look) {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme, locale: languages[language], reducedMotion: 'reduce' });
  await look(await open(context, site.base));
  await context.close();
}

// One for all that is looked at in a view: a new one for each takes longer than looking. It keeps
// nothing between two visits.
function visits(language, view, shown) {
  return inView(language, view, async (page) => {
    // Where requests are looked at on their way nothing is kept, so that each page is weighed whole.
    await page.route('**', (route) => route.continue());
    for (const [name, path] of shown) {
      await visit(page, `${language} ${name} ${view.width} ${view.colorScheme}`, language, name, path);
    }
  });
}

async function visit(page, what, language, name, path) {
  page.forget();
  try {
    const answer = await page.goto(site.base + path, { waitUntil: 'load' });
    report.equal(answer.status(), name === 'missing' ? 404 : 200, `${what}: status`);
    report.equal(await page.evaluate(() => document.documentElement.lang), languages[language], `${what}: language`);
    report.equal((await accessible(page)).join(', '), '', `${what}: axe`);
    const over = await overflow(page);
    report.check(over <= 0, `${what}: ${over} px too wide`);
    report.equal(page.seen.errors.join('; '), '', `${what}: errors`);
    report.equal(page.seen.strangers.join(' '), '', `${what}: asked of other hosts`);
    report.equal((await page.context().cookies()).length, 0, `${what}: cookies`);
    const kilobytes = await weights(page);
    const { document, stylesheet, script, font, image } = kilobytes;
    const total = Object.values(kilobytes).reduce((sum, one) => sum + one, 0) - image;
    report.check(document > 0 && stylesheet > 0 && document <= 20 && stylesheet <= 10 && script <= 6 && font === 0 && total <= 50,
      `${what}: weighs ${Object.entries(kilobytes).map(([kind, size]) => `${kind} ${size.toFixed(1)}`).join(', ')} KB`);
    heaviest[name] = Math.max(heaviest[name] ?? 0, total);
    if (pictures) await page.screenshot({ path: join(pictures, `${what.replaceAll(' ', '-')}.png`), fullPage: true });
  } catch (error) {
    report.check(false, `${what}: ${error.message.split('\n')[0]}`);
  }
}

function byKeyboard(language, name, path, view) {
  const what = `${language} ${name} ${view.width}: keyboard`;
  return inView(language, view, (page) => report.story(what, async () => {
    await page.goto(site.base + path);
    await keyboard(page, report, what);
  }));
}

const heaviest = {};

// Runs as many tasks at once as there are cores.
async function together(tasks) {
  const left = [...tasks];
  await Promise.all(Array.from({ length: availableParallelism() }, async () => {
    for (let task = left.shift(); task; task = left.shift()) await task();
  }));
}

const only = process.argv[2];
for (const language of Object.keys(languages).filter((one) => !only || one === only)) {
  const pages = await site.pages(language);
  const begun = Date.now();
  const shown = Object.entries(pages);
  const looks = views.map((view, at) => () => visits(language, view, [
    ...shown.filter(([name]) => inEveryView.includes(name) || at === 0 || at === 3),
    ...(at === 0 ? [['chooser', '/']] : []),
  ]));
  const keyboards = ['home', 'case', 'cases', 'places', 'found'].flatMap((name) =>
    [views[1], views[3]].map((view) => () => byKeyboard(language, name, pages[name], view)));
  await together([...looks, ...keyboards]);
  await stories({ browser, site, report, language, pages });
  console.log(`${language}: ${((Date.now() - begun) / 1000).toFixed(0)} s`);
}

await browser.close();
site.stop();
console.log(`heaviest first views: ${Object.entries(heaviest).sort(([, a], [, b]) => b - a).slice(0, 5).map(([name, size]) => `${name} ${size.toFixed(1)} KB`).join(', ')}`);
console.log(`browser: ${report.passed} checks held, ${report.failed.length} did not`);
process.exit(report.failed.length ? 1 : 0);
