// Readers' stories, by the ids of the project's list: R1, R2 and so on.

import { accessible, follow, must, open, plain } from './checks.mjs';
import { searching } from './searching.mjs';
import { languages } from './site.mjs';

const names = { en: 'English', es: 'Español', fr: 'Français' };
const others = (language) => Object.keys(languages).filter((one) => one !== language);
const visible = (page) => page.locator('main').innerText();

export async function stories(world) {
  for (const script of [true, false]) await withOrWithout({ ...world, script });
  await searching(world);
  await printed(world);
  await bare(world);
}

async function withOrWithout({ browser, site, report, language, pages, script }) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: languages[language], javaScriptEnabled: script });
  const page = await open(context, site.base);
  const go = (path) => page.goto(site.base + path);
  const path = () => { const url = new URL(page.url()); return url.pathname + url.search; };
  const story = (id, tell) => report.story(`${language} ${id} ${script ? 'with script' : 'without script'}`, tell);

  await story('R1 change language and stay', async () => {
    for (const other of others(language)) {
      await go(`${pages.case}?units=us#figures`);
      must(await page.locator('nav.languages [aria-current]').innerText() === names[language], 'the current language is not told');
      must(await page.locator(`nav.languages a[hreflang="${language}"]`).count() === 0, 'the current language is a link');
      await follow(page.locator(`nav.languages a[hreflang="${other}"]`));
      must(path() === `${await site.item('poly-plating-ma-closed-loop-nickel', other)}?units=us`, `${path()} is another page`);
      if (script) must(new URL(page.url()).hash === '#figures', 'the place on the page is lost');
    }
  });

  await story('R2 a page that is not in their language', async () => {
    await go(pages.untranslated);
    if (language === 'en') return must(await page.locator('.notice').count() === 0, 'a notice on the original');
    must(await page.locator('.notice-missing').isVisible(), 'no notice');
    must(await page.locator('h1').getAttribute('lang') === 'en', 'the title is not marked');
    must(await page.locator('.prose[lang=en]').count() === 1, 'the text is not marked');
    must(await page.locator('.notice-missing a[href]').count() === 1, 'no link to the version there is');
    must(await page.locator('meta[name=robots][content*=noindex]').count() === 1, 'it may be listed');
    must(await page.locator(`link[hreflang="${language}"]`).count() === 0, 'hreflang of a version that is not there');
  });

  await story('R3 a translation behind its original', async () => {
    await go(pages.outdated);
    if (language === 'en') return must(await page.locator('.notice').count() === 0, 'a notice on the original');
    const notice = plain(await page.locator('.notice-outdated').innerText());
    must(/\b(1|one|un|uno|une)\b/i.test(notice), `no number of paragraphs: ${notice}`);
    must(/\b20\d\d\b/.test(notice), `no date: ${notice}`);
    must(await page.locator('.prose .changed').count() === 1, 'not one paragraph is marked');
    const mark = await page.locator('.prose .changed').evaluate((one) => parseFloat(getComputedStyle(one).borderInlineStartWidth) || getComputedStyle(one, '::before').content);
    must(mark, 'the mark does not show');
    await follow(page.locator('.notice-outdated a[href*="from="]'));
    must(await page.locator('main ins').count() >= 1 && await page.locator('main del').count() >= 1, 'the changes do not show');
    must((await page.locator('main ins').allInnerTexts()).join(' ').includes('second time'), 'the new words do not show');
  });

  await story('machine draft says so', async () => {
    await go(pages.machine);
    must(await page.locator('.notice-machine-draft').count() === (language === 'en' ? 0 : 1), 'the notice of a machine draft');
  });

  await story('R6 narrow a list', async () => {
    await go(pages.cases);
    const labels = await page.locator('.facets label').allInnerTexts();
    must(labels.length > 8, `${labels.length} values`);
    must(labels.every((label) => !/^[a-z]+(-[a-z]+)+\b/.test(label)), `a value without a label: ${labels.find((label) => /^[a-z]+(-[a-z]+)+\b/.test(label))}`);
    for (const box of await page.locator('.facets fieldset').all()) {
      const first = box.locator('input[type=checkbox]').first();
      const [name, value] = [await first.getAttribute('name'), await first.getAttribute('value')];
      const count = Number((await box.locator('label').first().locator('.count').textContent()).replace(/\D/g, ''));
      const shown = plain(await (await site.get(`${pages.cases}?${name}=${value}`)).text());
      const said = /role="status">([^<]*)</.exec(shown)[1];
      // One is a word.
      const total = /\d/.test(said) ? Number(said.replace(/\D/g, '')) : Number(said !== '');
      const { items } = await site.json(`${pages.cases}.json?${name}=${value}`);
      must(total === count && items.length === Math.min(count, 20), `${name}=${value}: the label says ${count}, the list ${said}, and shows ${items.length}`);
    }
    const sectors = page.locator('.facets input[name=country]');
    const values = [await sectors.nth(0).getAttribute('value'), await sectors.nth(1).getAttribute('value')];
    await sectors.nth(0).check();
    await sectors.nth(1).check();
    await follow(page.locator('.facets button[type=submit]'));
    const query = new URL(page.url()).searchParams;
    must(values.every((value) => query.getAll('country').includes(value)), `${page.url()} lacks a value`);
    must(await page.locator('.chips .chip').count() >= 2, 'the chosen values do not show');
    const mailed = await (await site.get(path())).text();
    must(mailed.includes('checked'), 'the address alone does not narrow');
    await follow(page.locator('.chips a').first());
    must(new URL(page.url()).searchParams.getAll('country').length === 1, 'a value cannot be taken away');
    await page.goBack();
    must(new URL(page.url()).searchParams.getAll('country').length === 2, 'Back does not work');
  });

  await story('R7 before and after', async () => {
    await go(pages.case);
    const { figures } = await site.json(`/api/v1/items/poly-plating-ma-closed-loop-nickel?lang=${language}`);
    const text = plain(await page.locator('#figures').innerText());
    for (const figure of figures.filter(({ role }) => role === 'before' || role === 'after')) {
      must(text.includes(plain(figure.source_amount)), `${figure.name}: ${figure.source_amount} is not in ${text.slice(0, 400)}`);
      must(text.includes(figure.status_label), `${figure.name}: its status is not there`);
    }
    const table = page.locator('table.comparison');
    must(await table.evaluate((one) => one.caption || document.getElementById(one.getAttribute('aria-labelledby'))), 'the table has no name');
    must(await table.locator('th[scope=col]').count() >= 3, 'the table has no headings');
    const chart = page.locator('figure.chart').first();
    must(await chart.locator('svg[role=img]').count() === 1, 'the chart is not an image');
    must((await chart.locator('figcaption').innerText()).length > 20, 'the chart does not say what it shows');
    const bars = await chart.locator('rect').evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    const [before, after] = ['water-before', 'water-after'].map((name) => Number(figures.find((figure) => figure.name === name).value));
    must(Math.abs(bars[1] / bars[0] - after / before) < 0.02, `bars of ${bars}`);
    must(await page.locator('.source a[href^=http]').count() >= 1, 'no source');
  });

  await story('R8 units', async () => {
    await go(pages.case);
    const number = { en: '78,000', es: '78,000', fr: '78 000' }[language];
    must(plain(await page.locator('#figures').innerText()).includes(number), `${number} is not there`);
    must(plain(await page.locator('#figures').innerText()).includes('≈'), 'nothing is converted');
    const us = page.locator('#figures .switch a').nth(1);
    await us.click();
    await page.waitForURL(/units=us/);
    await page.locator('#figures .switch a[aria-current]').nth(0).waitFor();
    must(await page.locator('#figures .switch a').nth(1).getAttribute('aria-current') === 'true', 'the choice does not show');
    must(plain(await page.locator('#figures').innerText()).includes(number), 'the source\'s figure went');
    await follow(page.locator('header .menu a').nth(1));
    must(new URL(page.url()).searchParams.get('units') === 'us', 'the choice is lost on the way');
    must((await context.cookies()).length === 0, 'a cookie was set');
  });

  await story('R9 news with their origin', async () => {
    await go(pages.river);
    const items = await page.locator('.news-item').count();
    must(items >= 10, `${items} items`);
    const origins = await page.locator('.news-item .origin').allInnerTexts();
    must(origins.length >= items / 2 && origins.every((text) => /CA|MX|US|\p{L}{4,}/u.test(text)), `origins: ${origins.slice(0, 3)}`);
    must(await page.locator('.news-item a[href^=http]').count() >= 1, 'no way to an original');
    await page.locator('.facets input[name=country][value=MX]').check();
    await follow(page.locator('.facets button[type=submit]'));
    const narrowed = await page.locator('.news-item .origin').allInnerTexts();
    must(narrowed.length > 0 && narrowed.every((text) => text.includes('MX')), `${narrowed}`);
  });

  await story('R10 subscribe', async () => {
    for (const name of ['home', 'cases', 'river', 'events', 'groups', 'organizations', 'found']) {
      await go(pages[name]);
      const feeds = await page.locator('link[rel=alternate][type]').evaluateAll((all) => all.map((one) => [one.type, one.href]));
      for (const type of ['application/atom+xml', 'application/rss+xml', 'application/feed+json', ...(name === 'events' ? ['text/calendar'] : [])]) {
        const found = feeds.find(([known]) => known === type);
        must(found, `${name}: no ${type}`);
        const answer = await fetch(found[1]);
        must(answer.status === 200 && answer.headers.get('content-language') === languages[language], `${found[1]}: ${answer.status}`);
      }
      if (name !== 'home') must(await page.locator('main .feeds a').count() >= 3, `${name}: no links to the feeds`);
    }
  });

  await story('R14 cite', async () => {
    await go(pages.case);
    const citation = plain(await page.locator('.citation').innerText());
    must(/P2WIN/.test(citation) && /20\d\d/.test(citation), citation);
    const href = await page.locator('.citation a').getAttribute('href');
    const answer = await site.get(href);
    must([301, 302].includes(answer.status) && answer.headers.get('location') === pages.case, `${href}: ${answer.status}`);
    for (const ending of ['ris', 'bib']) {
      const link = await page.locator(`.cite a[href$=".${ending}"]`).getAttribute('href');
      must((await site.get(link)).status === 200, link);
    }
  });

  await story('R17 lost on a wrong address', async () => {
    await go(pages.missing);
    must(await page.locator('main [role=search], main form.search-form').count() >= 1, 'no search box');
    const asked = await page.locator('main input[name=q][type=search]').inputValue();
    must(asked.length > 3, 'the words of the address are not in the search box');
    must(await page.locator('main a[href]').count() >= 5, 'no ways on');
    const likely = page.locator('[aria-labelledby=likely-title] a');
    must(await likely.count() >= 1, 'no likely pages');
    await follow(page.locator(`nav.languages a[hreflang="${others(language)[0]}"]`));
    must(await page.evaluate(() => document.documentElement.lang) === languages[others(language)[0]], 'the language row does not work');
    await go(pages.missing);
    await follow(page.locator('main form button[type=submit]').first());
    must(new URL(page.url()).pathname === pages.search, page.url());
  });

  await story('R18 find by place', async () => {
    await go(pages.cases);
    const places = page.locator('.places a');
    must(await places.count() >= 3, `${await places.count()} places`);
    const href = await places.first().getAttribute('href');
    await places.first().focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.href !== site.base + pages.cases);
    must(path() === href, path());
    must(await page.locator('.chips .chip').count() >= 1, 'the list is not narrowed');
    // From the list to the map, and from the map to a state, by keyboard alone.
    await go(pages.cases);
    must(await page.locator('.map').count() === 0, 'the list carries the map');
    await page.locator('.places-more a').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search.includes('more=places'));
    const details = page.locator('details#regions');
    must(await details.evaluate((one) => one.open), 'the map is closed');
    if (script) must((await accessible(page)).length === 0, `axe: ${await accessible(page)}`);
    const links = (where) => page.locator(`${where} a`).evaluateAll((all) => all.map((one) => one.getAttribute('href')).sort().join(' '));
    must(await links('.map') !== '' && await links('.map') === await links('.places-by-country'), 'map and list differ');
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    must(!await page.locator('.map').isVisible(), 'the map cannot be closed');
    await page.keyboard.press('Enter');
    must(await page.locator('.map').isVisible(), 'the map cannot be opened');
    const here = () => page.evaluate(() => document.activeElement.getAttribute('href'));
    const state = 'region=US-MA';
    for (let tabs = 0; tabs < 60 && !(await here())?.endsWith(state); tabs += 1) await page.keyboard.press('Tab');
    must(await page.evaluate(() => document.activeElement.closest('.map') !== null), `${await here()} is not on the map`);
    const said = await page.evaluate(() => document.activeElement.querySelector('title').textContent);
    must(/Massachusetts \(MA\)/.test(said), said);
    await page.keyboard.press('Enter');
    await page.waitForURL((url) => url.search.endsWith(state));
    must(await page.locator('.card').count() >= 1 && await page.locator('.chips .chip').count() >= 1, 'the list is not narrowed');
  });

  await story('R4 search', async () => {
    await go(pages.home);
    const box = page.locator('input[name=q]').first();
    await box.fill({ en: 'nickel platers', es: 'niquelado', fr: 'nickelage' }[language]);
    await box.press('Enter');
    const first = await page.locator('.results .result a').evaluateAll((all) => all.slice(0, 3).map((one) => new URL(one.href).pathname));
    must(first.includes(pages.case), `${first}`);
    must(await page.locator('main input[name=q][type=search]').inputValue() !== '', 'the words asked for went');
  });

  await context.close();
}

/** R13: on paper. */
async function printed({ browser, site, report, language, pages }) {
  const context = await browser.newContext({ locale: languages[language] });
  const page = await open(context, site.base);
  await report.story(`${language} R13 on paper`, async () => {
    await page.goto(site.base + pages.case);
    for (const format of ['A4', 'Letter']) {
      const pdf = (await page.pdf({ format, preferCSSPageSize: false })).toString('latin1');
      const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0;
      must(sheets >= 1 && sheets <= 2, `${format}: ${sheets} pages`);
    }
    await page.emulateMedia({ media: 'print' });
    for (const menu of ['header nav', 'footer', '.search-form', 'nav.languages']) {
      for (const one of await page.locator(menu).all()) must(!await one.isVisible(), `${menu} is printed`);
    }
    const address = await page.locator('.source a[href^=http]').first().evaluate((one) => getComputedStyle(one, '::after').content);
    must(address.includes('http') || address.includes('attr(href)'), `the address of the source is not printed: ${address}`);
    must(await page.locator('table.comparison').evaluate((one) => getComputedStyle(one).breakInside) === 'avoid', 'the table may be cut');
  });
  await context.close();
}

/** R12: without style and script the page still reads. */
async function bare({ browser, site, report, language, pages }) {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, locale: languages[language], javaScriptEnabled: false });
  const page = await open(context, site.base);
  await page.route(/\/static\//, (route) => route.abort());
  await report.story(`${language} R12 without style and script`, async () => {
    for (const name of ['home', 'case', 'found']) {
      await page.goto(site.base + pages[name]);
      must(await page.locator('h1').isVisible() && (await visible(page)).length > 300, `${name} does not read`);
      must(page.seen.strangers.length === 0, `${name} asks others`);
    }
  });
  await context.close();
}
