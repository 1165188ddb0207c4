import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { BrowserEngine } from '#contracts/engine.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';
import type { Page } from '#model/page.ts';
import { browserRoom, type BrowserRoom } from '#evidence/browser-room.ts';
import { askAgain } from '#evidence/ask-again.ts';
import { findBrowser } from '#evidence/browser.ts';
import type { OpenTab } from '#evidence/tab.ts';
import { buildExample, pageOfEachKind, type BuiltExample, type ServedSite } from '#tests/browser/example.ts';

/** `src/evidence/engines/<id>/planted.yaml`: what somebody could do to a page of the example, and what the probe then says. */
const Planted = z.array(
  z.strictObject({
    /** Completes “sees”. */
    says: z.string().min(1),
    /** Page kind and content kind, as `pageOfEachKind` names them. */
    page: z.string().default('home'),
    /** Where the fault goes, at its end. */
    into: z.string().default('main'),
    /** HTML, scripts and styles among it: the planted page has no policy against them. */
    html: z.string().min(1),
    /** The rule that must fail on it, and on the page without it must not. */
    rule: z.string().min(1),
  }),
);

const folder = path.resolve('src/evidence/engines');
const planted = readdirSync(folder)
  .toSorted()
  .filter((id) => existsSync(path.join(folder, id, 'planted.yaml')))
  .flatMap((id) => {
    const file = path.join(folder, id, 'planted.yaml');
    return parseYamlAs(Planted, { text: readFileSync(file, 'utf8'), file }).map((one) => ({ id, ...one }));
  });

let example: BuiltExample;
let site: ServedSite;
let room: BrowserRoom;
let tab: OpenTab;
const engines = new Map<string, BrowserEngine>();

beforeAll(async () => {
  for (const id of new Set(planted.map((one) => one.id))) {
    const { default: engine }: { default: BrowserEngine } = await import(path.join(folder, id, 'engine.ts'));
    engines.set(id, engine);
  }
  example = await buildExample(['qingxi']);
  site = example.sites.get('qingxi')!;
  const scripts = [...engines.values()].flatMap(({ inject }) => inject ?? []);
  room = browserRoom(await findBrowser(path.resolve('.mangdao')), { scripts, isGuest: false });
  tab = await room.tab();
});
afterAll(async () => {
  await room?.close();
  await example?.close();
});

describe.each([...new Set(planted.map((one) => one.id))])('the probe %s', (id) => {
  test.each(planted.filter((one) => one.id === id))('sees $says', async ({ page, into, html, rule }) => {
    const shown = pageOfEachKind(site.pages).get(page);
    if (shown === undefined) throw new Error(`no page is called ${page}`);
    expect(
      await failedAt(id, shown, (main) => main.querySelector(into)?.insertAdjacentHTML('beforeend', html)),
    ).toContain(rule);
  });

  test('sees none of them on the same pages without', async () => {
    const own = planted.filter((one) => one.id === id);
    for (const name of new Set(own.map(({ page }) => page))) {
      const failed = await failedAt(id, pageOfEachKind(site.pages).get(name)!, () => undefined);
      expect(failed.filter((rule) => own.some((one) => one.rule === rule))).toEqual([]);
    }
  });
});

/** The rules that fail on a page of the example after a change, beside the page itself so that its files are found. */
async function failedAt(id: string, page: Page, change: (document: Document) => void): Promise<string[]> {
  const file = path.join(site.www, page.file);
  const { document } = parseHTML(readFileSync(file, 'utf8'));
  for (const policy of document.querySelectorAll('meta[http-equiv="Content-Security-Policy" i]')) policy.remove();
  change(document);
  const beside = path.join(path.dirname(file), 'planted.html');
  writeFileSync(beside, `<!DOCTYPE html>${document.documentElement.outerHTML}`);
  const address =
    site.server.address + path.relative(site.www, beside).split(path.sep).map(encodeURIComponent).join('/');
  await tab.load(address, { statuses: [200], limitMs: 30_000 });
  const others = askAgain(
    tab,
    page,
    [...engines].map(([own, engine]) => ({ ...engine, id: own })),
  );
  const { sightings } = await engines.get(id)!.look(tab, page, '', others);
  return sightings.filter(({ outcome }) => outcome === 'failed').map(({ rule }) => rule);
}
