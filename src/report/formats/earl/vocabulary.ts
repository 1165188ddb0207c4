import type { Speaker } from '#lib/text.ts';
import { personOf } from '#model/answered-by.ts';
import type { Finding } from '#model/evidence.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';
import { wcag22 } from '#model/wcag.ts';

/** The vocabularies that EARL builds on; nothing is fetched to read the report. */
export const context = {
  earl: 'http://www.w3.org/ns/earl#',
  dct: 'http://purl.org/dc/terms/',
  ptr: 'http://www.w3.org/2009/pointers#',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
};

/** A node of the graph. */
export type Node = Record<string, unknown>;

export const ref = (id: string): Node => ({ '@id': id });

/** A sentence in the language of the report. */
export const words = (value: string, { lang }: Speaker): Node => ({ '@value': value, '@language': lang });

/** The clock is that of Beijing. */
export const dateTime = (moment: string): Node => ({
  '@value': `${moment.replace(' ', 'T')}:00+08:00`,
  '@type': 'xsd:dateTime',
});

const toolId = 'urn:mangdao:tool';

/** Who asserts: the tool, or a person by role, for names are not kept. */
export const assertorId = (role: string | null): string =>
  role === null ? toolId : `urn:mangdao:role:${encodeURIComponent(role.toWellFormed())}`;

export function assertors(cards: readonly ScoreCard[], speech: Speaker): Node[] {
  const lines: (Line | VetoLine)[] = cards.flatMap((card) => [...card.vetoes, ...card.lines]);
  const roles = new Set(lines.flatMap(({ by }) => personOf(by)?.role ?? []));
  const browsers = [...new Set(cards.flatMap(({ browser }) => (browser === null ? [] : [browser])))];
  return [
    {
      '@id': toolId,
      '@type': ['earl:Assertor', 'earl:Software'],
      'dct:title': 'Mangdao',
      'dct:description': words(
        browsers.length === 0
          ? speech.say('没有用浏览器', 'No browser was used')
          : `${speech.say('浏览器：', 'Browser: ')}${browsers.join(', ')}`,
        speech,
      ),
    },
    ...[...roles].toSorted().map((role) => ({
      '@id': assertorId(role),
      '@type': 'earl:Assertor',
      'dct:title': { '@value': role, '@language': 'zh-CN' },
    })),
  ];
}

/** The full address of a page. */
export const pageId = (card: ScoreCard, page: string): string =>
  new URL(page.replace(/^\//, './').replace(/^\*$/, './'), card.site.url).href;

/** The site, and its pages with a problem. */
export function pages(card: ScoreCard, findings: readonly Finding[]): Node[] {
  const site = pageId(card, '/');
  const own = new Set(findings.flatMap(({ at }) => at.map(({ page }) => pageId(card, page))));
  own.delete(site);
  return [
    { '@id': site, '@type': 'earl:TestSubject', 'dct:title': { '@value': card.site.name, '@language': 'zh-CN' } },
    ...[...own].toSorted().map((id) => ({ '@id': id, '@type': 'earl:TestSubject', 'dct:isPartOf': ref(site) })),
  ];
}

/** The address of a success criterion: WCAG names its sections by their titles. */
export function criterionId(number: string): string {
  const title = wcag22.find((one) => one.number === number)?.title.en;
  if (title === undefined) return `urn:mangdao:criterion:${number}`;
  const anchor = title
    .toLowerCase()
    .replaceAll(/[(),]/g, '')
    .replaceAll(/[^a-z0-9-]+/g, '-');
  return `https://www.w3.org/TR/WCAG22/#${anchor}`;
}

export const criteria = (used: ReadonlySet<string>, speech: Speaker): Node[] =>
  wcag22
    .filter(({ number }) => used.has(criterionId(number)))
    .map(({ number, title }) => ({
      '@id': criterionId(number),
      '@type': 'earl:TestRequirement',
      'dct:title': words(`${number} ${speech.of(title)}`, speech),
    }));
