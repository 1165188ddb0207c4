import { parse } from 'csv-parse/sync';
import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';
import { DataFile, type DataColumn } from '#model/dataset.ts';
import { mainLangOf } from '#model/site.ts';
import { wrongCodes } from './coding.ts';
import { wrongSums } from './identities.ts';

type Seen = SiteLook['sightings'][number];

/** Whether statistics can be understood and add up: a whole dictionary, sums within rounding, the codes of GB/T 26341. */
const engine: EngineDefinition = {
  version: '1',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const sets = view.entries.filter((entry) => entry.kind === 'dataset' && entry.lang === mainLangOf(view.site));
    const passed: Record<string, number> = {};
    const sightings: Seen[] = [];
    const answer = (rule: string, entry: Entry, faults: readonly Text[]): void => {
      if (faults.length === 0) passed[rule] = (passed[rule] ?? 0) + 1;
      sightings.push(...faults.map((says) => sightingOf(rule, entry, says)));
    };
    for (const entry of sets) {
      const data = DataFile.safeParse(entry.fields['data']).data;
      if (data === undefined) continue;
      answer('dictionary-is-whole', entry, undescribed(data.columns));
      const rows = rowsOf(data.file, view);
      answer(
        'table-is-there',
        entry,
        rows === null ? [text(`找不到数据文件 ${data.file}`, `lacks its file ${data.file}`)] : [],
      );
      if (rows === null) continue;
      answer('sums-hold', entry, wrongSums(rows, data.columns));
      answer('codes-are-standard', entry, wrongCodes(rows, data.columns));
    }
    const rules = ['dictionary-is-whole', 'table-is-there', 'sums-hold', 'codes-are-standard'];
    return { passed, inapplicable: sets.length === 0 ? rules : [], sightings };
  },
};
export default engine;

/** Numbers want a unit, and a note of how they were counted. */
const undescribed = (columns: readonly DataColumn[]): Text[] =>
  columns
    .filter(({ type, unit, describe }) => type === 'number' && (unit === undefined || describe === undefined))
    .map(({ title }) => text(`的“${title}”没有写单位或口径说明`, `does not state unit and meaning of "${title}"`));

/** Rows by column name; null where the file is not published or is no table. */
function rowsOf(file: string, view: SiteView): Record<string, string>[] | null {
  const asset = [...view.assets].find((one) => one === file || one.endsWith(`/${file}`));
  if (asset === undefined) return null;
  try {
    return parse<Record<string, string>>(view.textOf(asset), {
      columns: true,
      bom: true,
      trim: true,
      skip_empty_lines: true,
    });
  } catch {
    return null;
  }
}

const sightingOf = (rule: string, entry: Entry, says: Text): Seen => ({
  rule,
  outcome: 'failed',
  criteria: [],
  impact: 'moderate',
  message: text(`数据“${entry.title}”${says['zh-CN']}`, `Dataset "${entry.title}" ${says.en}`),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});
