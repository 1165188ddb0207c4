import type { EngineDefinition, SiteLook } from '#contracts/engine.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';
import { mainLangOf } from '#model/site.ts';

/** The eight element classes of a service guide, by the front-matter field that holds each: the first four stand in 国办秘函〔2019〕19号, the others are our own. */
const elements: readonly { id: string; field: string; name: Text }[] = [
  { id: 'title', field: 'title', name: text('事项名称', 'name of the service') },
  { id: 'basis', field: 'basis', name: text('设定依据', 'legal basis') },
  { id: 'conditions', field: 'conditions', name: text('申请条件', 'conditions') },
  { id: 'materials', field: 'materials', name: text('办理材料', 'documents to bring') },
  { id: 'place', field: 'place', name: text('办理地点', 'place') },
  { id: 'hours', field: 'hours', name: text('办理时间', 'opening hours') },
  { id: 'phone', field: 'phone', name: text('联系电话', 'telephone') },
  { id: 'steps', field: 'steps', name: text('办理流程', 'steps') },
];

/** Which elements each service guide lacks, and whether it offers a blank form with a filled-in sample. */
const engine: EngineDefinition = {
  version: '2',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look({ site, entries }) {
    // A translation is no further service.
    const main = mainLangOf(site);
    const guides = entries.filter((entry) => entry.kind === 'service' && entry.lang === main);
    const lacking = guides.map((guide) => ({ guide, missing: missingIn(guide) }));
    const withForm = guides.filter((guide) => completeForms(guide) > 0);
    const rules = [...elements.map(({ id }) => `service/${id}`), 'service-form'];
    const countOf = (id: string): number =>
      lacking.filter(({ missing }) => !missing.some((one) => one.id === id)).length;
    return {
      passed:
        guides.length === 0
          ? {}
          : Object.fromEntries([
              ...elements.map(({ id }) => [`service/${id}`, countOf(id)]),
              ['service-form', withForm.length],
            ]),
      inapplicable: guides.length === 0 ? rules : [],
      sightings: [
        ...lacking.flatMap(({ guide, missing }) => missing.map((element) => missingElement(guide, element))),
        ...guides.filter((guide) => !withForm.includes(guide)).map(missingForm),
      ],
      measures: [
        ...lacking.map(({ guide, missing }) => ({
          name: 'service-missing',
          of: guide.id,
          value: missing.length,
          unit: 'count' as const,
          detail: { title: guide.title, missing: missing.map((one) => one.name['zh-CN']).join('、') },
        })),
        ...guides.map((guide) => ({
          name: 'service-forms',
          of: guide.id,
          value: completeForms(guide),
          unit: 'count' as const,
          detail: { title: guide.title },
        })),
      ],
    };
  },
};
export default engine;

type Element = (typeof elements)[number];

const missingIn = (guide: Entry): Element[] =>
  elements.filter(({ field }) => isEmpty(field === 'title' ? guide.title : guide.fields[field]));

function isEmpty(value: unknown): boolean {
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.every(isEmpty);
  return value === undefined || value === null;
}

/** Forms that come both blank and filled in. */
function completeForms({ fields }: Entry): number {
  const forms: readonly unknown[] = Array.isArray(fields.forms) ? fields.forms : [];
  return forms.filter(
    (form) =>
      typeof form === 'object' &&
      form !== null &&
      'file' in form &&
      'sample' in form &&
      !isEmpty(form.file) &&
      !isEmpty(form.sample),
  ).length;
}

const missingElement = ({ path, file, title }: Entry, element: Element): SiteLook['sightings'][number] => ({
  rule: `service/${element.id}`,
  outcome: 'failed',
  criteria: [],
  impact: 'serious',
  message: text(
    `办事指南“${title}”缺少${element.name['zh-CN']}（${element.field}）`,
    `Service guide "${title}" lacks its ${element.name.en} (${element.field})`,
  ),
  at: { page: path },
  owner: { kind: 'content', file, line: 1 },
});

const missingForm = ({ path, file, title }: Entry): SiteLook['sightings'][number] => ({
  rule: 'service-form',
  outcome: 'failed',
  criteria: [],
  impact: 'moderate',
  message: text(
    `办事指南“${title}”没有同时提供空白表格和样表（forms）`,
    `Service guide "${title}" does not offer a blank form together with a filled-in sample (forms)`,
  ),
  at: { page: path },
  owner: { kind: 'content', file, line: 1 },
});
