import { expect, it } from 'vitest';
import { z } from 'zod';
import type { ContentKind } from '#contracts/kind.ts';
import type { EntryProps, PageProps } from '#contracts/theme.ts';
import type { Entry } from '#model/entry.ts';
import { text } from '#lib/text.ts';
import { planPages } from '#site/plan-pages.ts';
import { smallArtifact, smallEntry } from '#tests/fixtures/site/small-site.ts';

const kind: ContentKind = {
  id: 'news',
  name: text('新闻动态', 'News'),
  fields: z.strictObject({}),
  dated: true,
  inFeed: true,
  relations: { explains: { forward: { 'zh-CN': '解读的文件', en: 'Explains' }, back: { 'zh-CN': '相关解读' } } },
};

let day = 0;
const entry = (name: string, changes: Partial<Entry> = {}): Entry => {
  day = (day % 27) + 1;
  const date = `2026-01-${String(day).padStart(2, '0')} 09:00`;
  return { ...smallEntry({ name, title: name, date, text: '正文' }), ...changes };
};

const propsOf = (entries: readonly Entry[]): PageProps[] =>
  planPages({ ...smallArtifact([]), entries: [...entries] }, [kind], []).map((page) => page.props);

function shown(entries: readonly Entry[], path: string): EntryProps {
  const found = propsOf(entries).find((props) => props.kind === 'entry' && props.entry.path === path);
  if (found?.kind !== 'entry') throw new Error(`no entry at ${path}`);
  return found;
}

const titles = (props: EntryProps): [string, string[]][] =>
  props.relations.map(({ name, cards }) => [name, cards.map((card) => card.title)]);

it('leads from an entry to the newer one before it and the older one after it', () => {
  const entries = ['a', 'b', 'c'].map((name, index) => entry(name, { date: `2026-02-0${index + 1} 09:00` }));
  expect(shown(entries, '/news/b/')).toMatchObject({
    previous: { title: 'c', path: '/news/c/' },
    next: { title: 'a', path: '/news/a/' },
  });
  expect(shown(entries, '/news/c/').previous).toBeNull();
  expect(shown(entries, '/news/a/').next).toBeNull();
});

it('shows a relation from both sides, by a name each', () => {
  const entries = [entry('rules'), entry('reading', { fields: { explains: 'news/rules' } })];
  expect(titles(shown(entries, '/news/reading/'))).toEqual([['解读的文件', ['rules']]]);
  expect(titles(shown(entries, '/news/rules/'))).toEqual([['相关解读', ['reading']]]);
});

it('takes a list of names, and leaves out what is not published now', () => {
  const fields = { explains: ['news/b', 'news/gone', 'news/a'] };
  const entries = [entry('a'), entry('b'), entry('reading', { fields })];
  expect(titles(shown(entries, '/news/reading/'))).toEqual([['解读的文件', ['b', 'a']]]);
});

const translated = (of: Entry): Entry => ({
  ...of,
  id: `${of.id}.en`,
  lang: 'en',
  path: `/en${of.path}`,
  title: `${of.title} in English`,
});

it('leads a translation to translations where there are some', () => {
  const rules = entry('rules');
  const reading = entry('reading', { fields: { explains: 'news/rules' } });
  const entries = [rules, reading, translated(rules), translated(reading)];
  expect(titles(shown(entries, '/en/news/reading/'))).toEqual([['Explains', ['rules in English']]]);
  expect(titles(shown(entries.slice(0, 2).concat(translated(reading)), '/en/news/reading/'))).toEqual([
    ['Explains', ['rules']],
  ]);
});

it('names at most four entries of the same matter: most keywords first, then the nearest, none twice', () => {
  const entries = [
    ...Array.from({ length: 6 }, (_, index) =>
      entry(`n${index}`, { keywords: ['康复'], date: `2026-03-1${index} 09:00` }),
    ),
    entry('both', { keywords: ['康复', '就业'], date: '2026-03-01 09:00' }),
    entry('direct', { keywords: ['康复', '就业'], date: '2026-03-02 09:00', fields: { explains: 'news/it' } }),
    entry('it', { keywords: ['就业', '康复', '康复'], date: '2026-03-20 09:00' }),
  ];
  expect(titles(shown(entries, '/news/it/'))).toEqual([
    ['相关解读', ['direct']],
    ['相关内容', ['both', 'n5', 'n4', 'n3']],
  ]);
});

it('gives a keyword a page once two entries have it, and lists all keywords that have one', () => {
  const entries = [
    entry('a', { keywords: ['康复', '单独'], date: '2026-04-01 09:00' }),
    entry('b', { keywords: ['康复'], date: '2026-04-02 09:00' }),
  ];
  const found = propsOf(entries);
  expect(shown(entries, '/news/a/').tags).toEqual([{ title: '康复', path: '/tags/康复/' }]);
  const tag = found.find((props) => props.kind === 'tag');
  expect(tag).toMatchObject({ title: '关键词：康复', total: 2, cards: [{ title: 'b' }, { title: 'a' }] });
  expect(found.find((props) => props.kind === 'tags')).toMatchObject({
    tags: [{ title: '康复', path: '/tags/康复/', count: 2 }],
  });
});

it('has no list of keywords where none is used twice', () => {
  const kinds = propsOf([entry('a', { keywords: ['康复'] }), entry('b', { keywords: ['就业'] })]);
  expect(kinds.map((props) => props.kind)).not.toContain('tags');
  expect(kinds.find((props) => props.kind === 'site-map')).toMatchObject({ hasTags: false });
});
