// Saves pages and feeds for the checkers that read files: `node save.mjs DIR`.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { languages, start } from './site.mjs';

const directory = resolve(process.argv[2] ?? 'target/pages');
const site = await start();
let count = 0;

async function save(folder, name, path, expected = 200) {
  const answer = await site.get(path);
  if (answer.status !== expected) {
    console.error(`${path}: ${answer.status}`);
    process.exitCode = 1;
    return;
  }
  mkdirSync(join(directory, folder), { recursive: true });
  writeFileSync(join(directory, folder, name), Buffer.from(await answer.arrayBuffer()));
  count += 1;
}

await save('html', 'chooser.html', '/');
await save('feeds', 'openapi.json', '/api/v1/openapi.json');
await save('feeds', 'sitemap.xml', '/sitemap.xml');
for (const language of Object.keys(languages)) {
  const pages = await site.pages(language);
  for (const [name, path] of Object.entries(pages)) {
    await save(`html/${language}`, `${name}.html`, path, name === 'missing' ? 404 : 200);
  }
  await save(`html/${language}`, 'case-us.html', `${pages.case}?units=us`);
  await save(`html/${language}`, 'parameter.html', `/${language}/?units=none`, 400);
  const outdated = await (await site.get(pages.outdated)).text();
  const changes = /href="([^"]+\?from=\d+)"/.exec(outdated)?.[1];
  if (changes) await save(`html/${language}`, 'changes.html', changes);
  await save('feeds', `opensearch-${language}.xml`, `/${language}/opensearch.xml`);
  for (const form of ['atom', 'rss', 'json']) {
    await save('feeds', `home-${language}.${form}`, `/${language}/feed.${form}`);
    for (const list of ['cases', 'river', 'events', 'groups', 'organizations']) {
      await save('feeds', `${list}-${language}.${form}`, `${pages[list]}/feed.${form}`);
    }
    const [search, query] = pages.found.split('?');
    await save('feeds', `search-${language}.${form}`, `${search}/feed.${form}?${query}`);
  }
  await save('feeds', `events-${language}.ics`, `${pages.events}/feed.ics`);
  await save('feeds', `event-${language}.ics`, `${pages.event}.ics`);
}
// Every seed, so that no text makes a page invalid.
const map = await (await site.get('/sitemap.xml')).text();
const seeds = [...map.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address]) => new URL(address).pathname);
for (const path of seeds.filter((path) => path.split('/').length > 3)) {
  await save(`html/${path.split('/')[1]}/seeds`, `${path.split('/').slice(2).join('-')}.html`, path);
}
console.log(`${count} files saved`);
site.stop();
process.exit();
