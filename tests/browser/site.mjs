// The running program with the seeds and the fixtures, on a free port and with data of its own.

import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const languages = { en: 'en-CA', es: 'es-MX', fr: 'fr-CA' };

const settings = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('P2WIN_')));
// Another build of the program, where one is named.
const program = process.env.P2WIN_TEST_PROGRAM ?? join(root, 'target/debug/p2win');

/** Starts the program; `stop` ends it and throws its data away. */
export async function start() {
  const data = mkdtempSync(join(tmpdir(), 'p2win-browser-'));
  const env = { ...settings, LC_ALL: 'C.UTF-8' };
  // The second import changes what the first has published: that is what makes a page outdated.
  for (const folder of ['content', 'tests/browser/fixtures/first', 'tests/browser/fixtures/second']) {
    execFileSync(program, ['content', 'import', join(root, folder), '--data', data], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const server = spawn(program, ['serve', '--listen', '127.0.0.1:0', '--data', data], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let log = '';
  const base = await new Promise((done, failed) => {
    const read = (bytes) => {
      log += bytes;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(log);
      if (found) done(found[0]);
    };
    server.stdout.on('data', read);
    server.stderr.on('data', read);
    server.on('exit', () => failed(new Error(`the program ended: ${log}`)));
  });
  const stop = () => {
    server.removeAllListeners('exit');
    server.kill('SIGKILL');
    rmSync(data, { recursive: true, force: true });
  };
  process.on('exit', stop);
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(130));
  const site = new Site(base, stop, () => log);
  await site.indexed();
  return site;
}

class Site {
  constructor(base, stop, log) {
    Object.assign(this, { base, stop, log });
  }

  async get(path, init) {
    return fetch(new URL(path, this.base), { redirect: 'manual', ...init });
  }

  async json(path) {
    const answer = await this.get(path);
    if (answer.status !== 200) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  /** Waits until the index holds everything. */
  async indexed() {
    for (let tries = 0; tries < 1200; tries += 1) {
      const metrics = await (await this.get('/metrics')).text();
      const gauge = (name) => new RegExp(`^${name} (.*)$`, 'm').exec(metrics)?.[1];
      const position = gauge('p2win_changes_position');
      if (position && gauge('p2win_index_position') === position) return;
      await new Promise((done) => setTimeout(done, 50));
    }
    throw new Error('the index did not follow');
  }

  /** The path of an item's page. */
  async item(id, language) {
    return new URL((await this.json(`/api/v1/items/${id}?lang=${language}`)).url).pathname;
  }

  /** Every page whose address the tests use, by name. */
  async pages(language) {
    const item = (id) => this.item(id, language);
    const of = (path) => path.slice(0, path.lastIndexOf('/'));
    const named = {
      home: `/${language}/`,
      case: await item('poly-plating-ma-closed-loop-nickel'),
      news: await item('declaration-of-cooperation-2002'),
      event: await item('mexican-round-table-guanajuato-2002'),
      group: await item('mmpc-tools'),
      organization: await item('mmpc'),
      page: await item('accessibility'),
      guide: await item('guide-electronics-scrap'),
      // A topic with a text and with what there is on it, and one that is only a name and its meaning.
      hub: await item('tanning'),
      concept: await item('nickel'),
      untranslated: await item('fixture-untranslated'),
      outdated: await item('fixture-outdated'),
      machine: await item('fixture-machine'),
    };
    const html = await (await this.get(named.home)).text();
    const search = /<form[^>]*role="search"[^>]*action="([^"]+)"/.exec(html)[1];
    return {
      ...named,
      cases: of(named.case),
      places: `${of(named.case)}?more=places`,
      river: of(named.news),
      events: of(named.event),
      groups: of(named.group),
      organizations: of(named.organization),
      guides: of(named.guide),
      topics: of(named.hub),
      search,
      found: `${search}?q=${{ en: 'water', es: 'agua', fr: 'eau' }[language]}`,
      nothing: `${search}?q=xyzzyqwv`,
      narrowed: `${of(named.case)}?technique=water-conservation&country=US&country=MX`,
      api: `/${language}/api`,
      missing: `/${language}/${{ en: 'nickel-water', es: 'niquel-agua', fr: 'nickel-eau' }[language]}`,
    };
  }
}
