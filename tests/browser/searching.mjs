// Readers' stories of the search box and of the page of results: R4, R5 and R6.

import { accessible, must, open, overflow } from './checks.mjs';
import { languages } from './site.mjs';

const named = { en: 'English', es: 'Español', fr: 'Français' };
/** The beginning of a word that several titles and topics have. */
const beginnings = { en: 'tann', es: 'curt', fr: 'tann' };

export async function searching(world) {
  await completed(world);
  for (const colorScheme of ['light', 'dark']) await looked({ ...world, colorScheme });
  for (const script of [true, false]) await found({ ...world, script });
}

/** What can be seen and heard of the box and its list. */
const state = (page) => page.locator('input[data-complete]').evaluate((box) => {
  const list = document.getElementById(box.getAttribute('aria-controls'));
  const options = [...list.children];
  return {
    role: box.getAttribute('role'),
    autocomplete: box.getAttribute('aria-autocomplete'),
    expanded: box.getAttribute('aria-expanded'),
    active: options.findIndex(({ id }) => id === box.getAttribute('aria-activedescendant')),
    pointing: box.hasAttribute('aria-activedescendant'),
    focused: document.activeElement === box,
    value: box.value,
    list: list.getAttribute('role'),
    name: list.getAttribute('aria-label'),
    shown: list.checkVisibility(),
    roles: options.map((option) => option.getAttribute('role')),
    ids: new Set(options.map(({ id }) => id)).size,
    selected: options.flatMap((option, at) => (option.getAttribute('aria-selected') === 'true' ? [at] : [])),
    unmarked: options.filter((option) => !option.hasAttribute('aria-selected')).length,
    texts: options.map((option) => option.textContent),
    said: box.form.querySelector('[role=status]').textContent,
  };
});

/** A phone with a search box in it, and the ways to use that. */
async function phone({ browser, site, language }, colorScheme = 'light') {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme, locale: languages[language], reducedMotion: 'reduce' });
  const page = await open(context, site.base);
  const box = page.locator('input[data-complete]');
  const begin = beginnings[language];
  return {
    context, page, box, begin,
    list: page.locator('.completions'),
    async enter(path) {
      await page.goto(site.base + path);
      await box.focus();
    },
    /** Types the beginning and waits for its completions, not for those of a part of it. */
    async type() {
      const answered = page.waitForResponse((answer) => new URL(answer.url()).searchParams.get('q') === begin);
      await page.keyboard.type(begin);
      await (await answered).finished();
      await page.waitForTimeout(50);
      return state(page);
    },
    async press(...keys) {
      for (const key of keys) await page.keyboard.press(key);
      return state(page);
    },
  };
}

async function completed(world) {
  const { site, report, language, pages } = world;
  const { context, page, box, begin, list, enter, type, press } = await phone(world);
  const [, texts, kinds, addresses] = await site.json(`/api/v1/suggest?${new URLSearchParams({ q: begin, lang: language })}`);
  const story = (name, tell) => report.story(`${language} R4 completions: ${name}`, tell);

  await story('a combobox with a list', async () => {
    must(texts.length > 3, `${texts.length} completions of ${begin}`);
    await enter(pages.home);
    const before = await state(page);
    must(before.role === 'combobox' && before.autocomplete === 'list' && before.list === 'listbox', `${before.role}, ${before.autocomplete}, ${before.list}`);
    must(before.name.length > 5, 'the list has no name');
    must(before.expanded === 'false' && !before.shown && !before.pointing && before.said === '', 'it is open before anything is typed');
    const open = await type();
    must(open.expanded === 'true' && open.shown, 'the list does not show');
    must(open.texts.join('|') === texts.map((text, one) => `${text} ${kinds[one]}`).join('|'), `${open.texts}`);
    must(open.roles.every((role) => role === 'option') && open.ids === texts.length && open.unmarked === 0, 'the options are not marked up');
    must(!open.pointing && open.selected.length === 0 && open.value === begin, 'something is chosen for the reader');
    must(/\p{L}/u.test(open.said) && open.said.endsWith(` ${texts.length}`), `it says “${open.said}”`);
  });

  await story('arrows go round', async () => {
    await enter(pages.home);
    await type();
    const last = texts.length - 1;
    for (const [key, wanted] of [['ArrowUp', last], ['ArrowDown', 0], ['ArrowDown', 1], ['ArrowUp', 0], ['ArrowUp', last]]) {
      const { active, selected, focused, value } = await press(key);
      must(active === wanted && selected.join() === String(wanted), `${key} leads to ${active}, marked ${selected}, not ${wanted}`);
      must(focused && value === begin, 'the box lost its focus or its words');
    }
    const typed = await press(...texts[0].slice(begin.length, begin.length + 1));
    must(!typed.pointing && typed.selected.length === 0, 'the choice outlives the words it was for');
  });

  await story('Escape closes and keeps the words', async () => {
    await enter(pages.home);
    await type();
    const closed = await press('ArrowDown', 'Escape');
    must(closed.expanded === 'false' && !closed.shown && !closed.pointing && closed.said === '', 'the list stays');
    must(closed.focused && closed.value === begin, `the box holds “${closed.value}”`);
    await press('ArrowDown');
    await page.locator('input[aria-expanded=true]').waitFor();
    // An answer that was asked for before must not open the list again.
    let release;
    const held = new Promise((done) => { release = done; });
    await page.route('**/api/v1/suggest?*', async (route) => {
      await held;
      await route.continue();
    });
    const asked = page.waitForRequest('**/api/v1/suggest?*');
    await page.keyboard.press('Backspace');
    await asked;
    await page.keyboard.press('Escape');
    const answered = page.waitForResponse('**/api/v1/suggest?*');
    release();
    await (await answered).finished();
    await page.waitForTimeout(50);
    must((await state(page)).expanded === 'false', 'a late answer opened the list');
    await page.unrouteAll();
  });

  await story('Enter goes to the choice, or searches', async () => {
    await enter(`${pages.case}?units=us`);
    await type();
    await press('ArrowDown', 'ArrowDown');
    await Promise.all([page.waitForURL((url) => url.pathname !== pages.case), page.keyboard.press('Enter')]);
    const reached = new URL(page.url());
    must(reached.pathname === new URL(addresses[1]).pathname, `${page.url()}, not ${addresses[1]}`);
    must(reached.searchParams.get('units') === 'us', 'the units are lost on the way');
    await enter(pages.home);
    await type();
    await Promise.all([page.waitForURL(/[?&]q=/), page.keyboard.press('Enter')]);
    must(new URL(page.url()).pathname === pages.search && new URL(page.url()).searchParams.get('q') === begin, page.url());
  });

  await story('the box of a page in other units', async () => {
    await page.goto(site.base + pages.case);
    await page.locator('#figures .switch a').nth(1).click();
    await page.waitForURL(/units=us/);
    await box.focus();
    must((await type()).shown, 'the list does not show');
  });

  await story('a press goes on release only', async () => {
    await enter(pages.home);
    await type();
    const option = await list.locator('li').nth(1).boundingBox();
    await page.mouse.move(option.x + 20, option.y + option.height / 2);
    await page.mouse.down();
    must((await state(page)).focused && await list.isVisible(), 'a press closes the list');
    await page.mouse.move(5, 5);
    await page.mouse.up();
    must(new URL(page.url()).pathname === pages.home, 'a press that was moved away went on');
    await list.locator('li').nth(1).click();
    await page.waitForURL((url) => url.pathname === new URL(addresses[1]).pathname);
  });

  await story('left, it covers nothing', async () => {
    await enter(pages.case);
    await type();
    const area = await list.boundingBox();
    const over = () => page.evaluate(({ x, y, width, height }) => [0.1, 0.5, 0.9].filter((part) => document.elementFromPoint(x + width / 2, y + height * part)?.closest('.completions')).length, area);
    must(await over() === 3, 'the list is not in front while it is open');
    const left = await press('Tab');
    must(!left.focused && left.expanded === 'false' && left.said === '', 'it is still open');
    must(await over() === 0, 'it still covers the page');
  });

  report.equal(page.seen.errors.join('; '), '', `${language} R4 completions: errors`);
  await context.close();
}

async function looked({ colorScheme, ...world }) {
  const { report, language, pages } = world;
  const { context, page, list, enter, type, press } = await phone(world, colorScheme);
  await report.story(`${language} R4 completions: open, in ${colorScheme}`, async () => {
    for (const path of [pages.home, pages.case]) {
      await enter(path);
      await type();
      await press('ArrowDown');
      must(await overflow(page) <= 0, `${path}: ${await overflow(page)} px too wide`);
      const area = await list.boundingBox();
      must(area.x >= 0 && area.x + area.width <= 390, `${path}: the list reaches from ${area.x} over ${area.width} px`);
      const faulty = await list.locator('li').evaluateAll((all) => all.filter((one) => one.scrollWidth > one.clientWidth || one.clientHeight < 44).length);
      must(faulty === 0, `${path}: ${faulty} completions are cut or too small to touch`);
      const faults = await accessible(page);
      must(faults.length === 0, `${path}: ${faults.join(', ')}`);
    }
  });
  await context.close();
}

async function found({ browser, site, report, language, pages, script }) {
  const made = () => browser.newContext({ viewport: { width: 1280, height: 900 }, locale: languages[language], javaScriptEnabled: script });
  const context = await made();
  const page = await open(context, site.base);
  const go = (words, rest = {}) => page.goto(`${site.base}${pages.search}?${new URLSearchParams({ q: words, ...rest })}`);
  const search = async (words) => {
    const box = page.locator('main input[type=search]');
    await box.fill(words);
    await Promise.all([page.waitForURL(({ searchParams }) => searchParams.get('q') === words), box.press('Enter')]);
  };
  const own = '.list > .results';
  const others = '[aria-labelledby=others-title]';
  const titles = (one = page, where = own) => one.locator(`${where} .entry-title a`).evaluateAll((all) => all.map(({ pathname }) => pathname));
  const total = async () => Number((await page.locator('.total [role=status]').textContent()).split(/[“«]/)[0].replace(/\D/g, ''));
  const story = (id, tell) => report.story(`${language} ${id} ${script ? 'with script' : 'without script'}`, tell);

  await story('R4 accents aside', async () => {
    const [bare, marked] = { en: ['Leon tannery', 'León tannery'], es: ['prevencion contaminacion', 'prevención contaminación'], fr: ['eaux usees', 'eaux usées'] }[language];
    await page.goto(site.base + pages.search);
    if (!script) must(await page.locator('[role=combobox], [role=listbox]').count() === 0, 'completions are promised that cannot come');
    await search(bare);
    const [first, count] = [await titles(), await total()];
    must(first.length > 1, `${first.length} results`);
    const accent = new RegExp(marked.split(' ').find((word) => /[^a-z]/i.test(word.slice(1))), 'i');
    must((await page.locator(`${own} mark`).allTextContents()).some((words) => accent.test(words)), `nothing with ${accent} is marked`);
    await search(marked);
    must((await titles()).join() === first.join() && await total() === count, `${await total()} results with accents, ${count} without`);
  });

  await story('R5 what other languages have', async () => {
    const words = { en: 'tanning', es: 'curtiduría', fr: 'tannage' }[language];
    const other = { en: 'leather tanning', es: 'tenería', fr: 'tannerie' }[language];
    const only = (await Promise.all([['fixture-english-only', 'en'], ['fixture-spanish-only', 'es']].filter(([, one]) => one !== language).map(([id, one]) => site.item(id, one))));
    await go(words);
    const first = await titles();
    must(first.length > 3 && first.every((path) => path.startsWith(`/${language}/`)), `${first}`);
    must(await page.locator(`${own} > [lang], ${own} .language-tag`).count() === 0, 'a result of this language is marked as foreign');
    const foreign = await titles(page, others);
    must(only.every((path) => foreign.includes(path)), `${only} is not in ${foreign}`);
    const ends = await page.locator(own).evaluate((list) => list.getBoundingClientRect().bottom);
    must((await page.locator(others).boundingBox()).y >= ends, 'the others do not stand below');
    for (const result of await page.locator(`${others} .result`).all()) {
      // What the reader's language has too leads there, with the passage in the language that has the words.
      const lang = await result.getAttribute('lang') ?? await result.locator('.summary').getAttribute('lang');
      const href = await result.locator('.entry-title a').getAttribute('href');
      const read = only.includes(href) ? lang : language;
      must(lang !== language && href.startsWith(`/${read}/`), `${href} is not in ${read}`);
      const tag = result.locator('.language-tag');
      must(await tag.innerText() === named[lang] && await tag.getAttribute('lang') === lang, `the tag of ${lang}`);
      must(await result.locator('.margin').getAttribute('lang') === languages[language], 'the words of the page beside it are not marked');
    }
    const also = page.locator('.also');
    must((await also.locator('span').allInnerTexts()).includes(other), await also.innerText());
    const count = await total();
    await also.locator('a').click();
    await page.waitForURL(/synonyms=off/);
    must(await also.count() === 0 && await page.locator(others).count() === 0, 'it is still searched for');
    must(await total() > 0 && await total() < count, `${await total()} results of ${count} are left`);
    must(await page.locator('main input[type=search]').inputValue() === words, 'the words typed went');
    await page.goBack();
    must(await also.count() === 1 && await total() === count, 'Back does not work');
  });

  await story('R6 narrow a search', async () => {
    const words = { en: 'water', es: 'agua', fr: 'eau' }[language];
    await go(words);
    const boxes = page.locator('.facets input[name=country]');
    const chosen = [await boxes.nth(0).getAttribute('value'), await boxes.nth(1).getAttribute('value')];
    const counts = (await page.locator('.facets label:has(input[name=country]) .count').allTextContents()).slice(0, 2).map(Number);
    for (const value of chosen) await page.locator(`.facets input[value=${value}]`).check();
    await page.locator('.facets button').click();
    await page.waitForURL(/country=/);
    const asked = () => new URL(page.url()).searchParams;
    const both = async () => asked().getAll('country').sort().join() === [...chosen].sort().join() && asked().get('q') === words
      && await page.locator('.facets input[name=country]:checked').count() === 2;
    must(await both(), page.url());
    // A case is of one country: of two countries there are as many as of the one and the other.
    must(await total() === counts[0] + counts[1], `${await total()} results of ${counts}`);
    const [first, address] = [await titles(), page.url()];

    const stranger = await made();
    const mailed = await open(stranger, site.base);
    await mailed.goto(address);
    must(first.length > 3 && (await titles(mailed)).join() === first.join(), 'who gets the address sees something else');
    must(await mailed.locator('.facets input[name=country]:checked').count() === 2, 'who gets the address does not see what is chosen');
    await stranger.close();

    const chips = page.locator('.chips .chip:not(.chip-clear)');
    must(await chips.count() === 2, `${await chips.count()} chips`);
    await chips.first().click();
    await page.waitForURL((url) => url.href !== address);
    const [left] = asked().getAll('country');
    must(asked().getAll('country').length === 1 && chosen.includes(left) && asked().get('q') === words, page.url());
    must(await total() === counts[chosen.indexOf(left)], `${await total()} results of ${left}`);
    await page.goBack();
    must(await both() && (await titles()).join() === first.join(), 'Back does not work');
    await page.locator('.chip-clear').click();
    await page.waitForURL(/q=[^&]*$/);
    must(await chips.count() === 0 && await page.locator('.facets input:checked').count() === 0, 'not all is taken away');
  });

  await story('R4 nothing found', async () => {
    await page.goto(site.base + pages.nothing);
    must(await page.locator('.result').count() === 0 && await page.locator('.facets fieldset').count() === 0, 'there are results');
    must((await page.locator('.total [role=status]').innerText()).includes('xyzzyqwv'), 'it does not say what was looked for');
    must(await page.locator('main input[type=search]').inputValue() === 'xyzzyqwv', 'the words typed went');
    const help = page.locator('.nothing-here');
    must(await help.locator('.advice li').count() >= 3, 'no advice');
    const elsewhere = await help.locator('.advice a[hreflang]').evaluateAll((all) => all.map((link) => [link.lang, link.innerText, new URL(link.href).searchParams.get('q')].join()));
    must(elsewhere.sort().join(' ') === Object.keys(languages).filter((one) => one !== language).map((one) => `${one},${named[one]},xyzzyqwv`).sort().join(' '), `${elsewhere}`);
    const topics = await help.locator('a').evaluateAll((all) => all.map(({ pathname }) => pathname));
    for (const path of topics) must((await site.get(path)).status === 200, `${path} leads nowhere`);
    must(topics.length >= 8, `${topics.length} ways on`);
    await help.locator('.examples a').first().click();
    await page.waitForURL(({ searchParams }) => searchParams.get('q') !== 'xyzzyqwv');
    must(await page.locator('.result').count() > 0, 'the first example finds nothing');

    const slip = { en: 'electropating', es: 'galvanoplstia', fr: 'galvanoplatie' }[language];
    await go(slip);
    await page.locator('.meant a').click();
    await page.waitForURL(({ searchParams }) => searchParams.get('q') !== slip);
    must(await page.locator('main input[type=search]').inputValue() === { en: 'electroplating', es: 'galvanoplastia', fr: 'galvanoplastie' }[language] && await total() > 0, page.url());

    await go({ en: 'tanning', es: 'curtiduría', fr: 'tannage' }[language], { country: 'JP' });
    must(await page.locator('.result').count() === 0, 'a tannery in Japan');
    await help.locator('.advice a:not([hreflang])').last().click();
    await page.waitForURL((url) => !url.searchParams.has('country'));
    must(await page.locator('.result').count() > 0, 'without what narrows it, nothing either');
  });

  await context.close();
}
