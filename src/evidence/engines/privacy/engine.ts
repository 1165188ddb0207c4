import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { Owner } from '#model/evidence.ts';
import type { Entry } from '#model/entry.ts';
import type { Page } from '#model/page.ts';
import { findNumbers, mask, type FoundNumber } from './find-numbers.ts';

/** Personal numbers in what is published: pages, feeds, tables and other text files. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const entries = new Map(view.entries.map((entry) => [entry.path, entry]));
    // An entry's own page comes first: it knows the file and line, and lists that repeat the number learn them from it.
    const pages = view.pages.toSorted((a, b) => Number(entries.has(b.path)) - Number(entries.has(a.path)));
    const owners = new Map<string, Owner>();
    const contact = new Set([view.site.contact.phone.replaceAll(/\D/g, '')]);
    const isPublic = (found: FoundNumber): boolean => found.rule === 'mobile-phone' && contact.has(found.digits);
    const files = [...view.assets].filter((file) => textFile.test(file)).toSorted();
    const sightings = [
      ...pages.flatMap((page) =>
        numbersIn(view.htmlOf(page)).map((found) => {
          const owner = owners.get(found.digits) ?? ownerOf(found, page, entries.get(page.path), view);
          owners.set(found.digits, owner);
          return sightingOf(found, page.path, owner);
        }),
      ),
      ...files.flatMap((file) =>
        distinct(findNumbers(view.textOf(file))).map((found) =>
          sightingOf(found, `/${file}`, owners.get(found.digits) ?? ownerOfFile(file, view)),
        ),
      ),
    ];
    const kept = sightings.filter((one) => !isPublic(one.found)).map(({ found: _found, ...sighting }) => sighting);
    const looked = pages.length + files.length;
    const broken = (rule: string): number =>
      new Set(kept.filter((one) => one.rule === rule).map((one) => one.at.page)).size;
    return {
      passed: Object.fromEntries(Object.keys(names).map((rule) => [rule, looked - broken(rule)])),
      inapplicable: [],
      sightings: kept,
    };
  },
};
export default engine;

const textFile = /\.(?:csv|json|md|svg|tsv|txt|vtt|xml|atom|webmanifest)$/i;

/** Numbers in markup as written, and in its text: a number may stand in an attribute, or be cut by a tag. */
const numbersIn = (html: string): FoundNumber[] =>
  distinct([...findNumbers(html), ...findNumbers(html.replaceAll(/<[^>]*>/g, ''))]);

const distinct = (found: readonly FoundNumber[]): FoundNumber[] => [
  ...new Map(found.map((one) => [`${one.rule} ${one.digits}`, one])).values(),
];

function ownerOf(found: FoundNumber, page: Page, entry: Entry | undefined, view: SiteView): Owner {
  if (entry === undefined) return { kind: 'content', file: page.source };
  const line = view
    .bodyOf(entry)
    .text.find((one) => findNumbers(one.text).some(({ digits }) => digits === found.digits));
  return line === undefined
    ? { kind: 'content', file: entry.file }
    : { kind: 'content', file: entry.file, line: line.line };
}

/** The entry that carries the file; else the site's settings, where a search for it may begin. */
function ownerOfFile(file: string, { entries, site }: SiteView): Owner {
  const name = file.slice(file.lastIndexOf('/') + 1);
  const carrier = entries.find((entry) => entry.media.some((media) => media.file.endsWith(name)));
  return { kind: 'content', file: carrier?.file ?? site.file };
}

const names: Record<FoundNumber['rule'], Text> = {
  'citizen-id': text('公民身份号码', 'citizen identity number'),
  'disability-card': text('残疾人证号', 'disability card number'),
  'mobile-phone': text('个人手机号码', 'personal mobile number'),
};

function sightingOf(found: FoundNumber, page: string, owner: Owner): SiteLook['sightings'][number] & Found {
  const { rule, digits } = found;
  const isSure = rule !== 'mobile-phone';
  return {
    found,
    rule,
    outcome: isSure ? 'failed' : 'cantTell',
    criteria: [],
    impact: isSure ? 'critical' : 'moderate',
    message: text(
      `页面上有${names[rule]['zh-CN']} ${mask(digits)}，请删除或遮盖`,
      `The page shows a ${names[rule].en} ${mask(digits)}: remove or mask it`,
    ),
    at: { page, snippet: mask(digits) },
    owner,
  };
}

interface Found {
  found: FoundNumber;
}
