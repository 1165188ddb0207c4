import type { ProblemReport } from '#lib/problem.ts';
import { closest } from '#lib/closest.ts';
import { text } from '#lib/text.ts';
import type { LocatedValue } from '#lib/yaml-file.ts';
import { locateFields } from '#content/locate-fields.ts';
import type { RoundState } from '#content/parse-round.ts';
import type { KnownFile } from '#content/site-cache.ts';

/** What the entries of a site may name, as `policies/child-rehab-rules`. */
export type Nameable = ReadonlyMap<string, { id: string; isDraft: boolean }>;

/**
 * Every entry by the name that others know it by: column and last part of its URL. Translations go with their original.
 * Counted when the first name is looked up: most sites name none.
 */
export function openNames(state: RoundState): () => Nameable {
  let names: Nameable | undefined;
  return () => (names ??= nameable(state));
}

function nameable(state: RoundState): Nameable {
  const names = new Map<string, { id: string; isDraft: boolean }>();
  for (const [id, { path, isDraft }] of state.known) {
    const { lang, isIntro } = state.files.get(id)!;
    if (path === null || isIntro || lang !== state.shape.languages[0]) continue;
    names.set(path.slice(1, -1), { id, isDraft });
  }
  return names;
}

/**
 * Refuses the names that lead nowhere, or to a draft unless drafts are shown. An entry that waits for its day or is over
 * may be named: the link comes and goes with it.
 */
export function relationRefusals(
  { folder, shape }: RoundState,
  known: KnownFile,
  { names, preview }: { names: () => Nameable; preview: boolean },
): ProblemReport[] {
  return (known.names ?? []).flatMap(({ at, to }) => {
    const target = names().get(to.normalize('NFC'));
    if (target !== undefined && (preview || !target.isDraft)) return [];
    const place = locateFields(folder, known.file, `${shape.shown}/${known.file}`).at(at);
    return [{ code: 'E_RELATION', at: place, ...(target === undefined ? nowhere(to, names()) : toDraft(to)) }];
  });
}

/** The same for the guides that site.yaml puts first on the home page. */
export const wantedRefusals = (
  wanted: readonly string[],
  names: () => Nameable,
  at: LocatedValue['at'],
): ProblemReport[] =>
  wanted.flatMap((name, index) =>
    names().has(name.normalize('NFC'))
      ? []
      : [{ code: 'E_WANTED', at: at(['wanted', index]), ...nowhere(name, names()) }],
  );

function nowhere(to: string, names: Nameable): Pick<ProblemReport, 'message' | 'fix'> {
  const bare = to.replace(/^\/|\/$|\.md$/g, '');
  const meant = names.has(bare)
    ? bare
    : ([...names].find(([, { id }]) => id === bare)?.[0] ?? closest(bare, names.keys()));
  return {
    message: text(`本站没有“${to}”这篇内容。`, `This site has no entry "${to}".`),
    fix:
      meant === null
        ? text(
            '写“栏目/名称”，和网址一样，如 policies/child-rehab-rules。',
            'Write column/name as in its URL: policies/child-rehab-rules.',
          )
        : text(`是不是“${meant}”？`, `Did you mean "${meant}"?`),
  };
}

const toDraft = (to: string): Pick<ProblemReport, 'message' | 'fix'> => ({
  message: text(`“${to}”还是草稿，读者打不开。`, `"${to}" is a draft still: readers cannot open it.`),
  fix: text('先去掉那篇的 draft，或者把这一篇也写成草稿。', 'Publish it first, or make this entry a draft too.'),
});
