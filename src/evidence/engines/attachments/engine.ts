import type { EngineDefinition, SiteLook, SiteView } from '#contracts/engine.ts';
import { by } from '#lib/order.ts';
import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';

type Seen = SiteLook['sightings'][number];

/** How a file of a type begins: read as UTF-8, these signs survive. */
const beginnings: Readonly<Record<string, string>> = { pdf: '%PDF-', docx: 'PK', xlsx: 'PK', pptx: 'PK', zip: 'PK' };

/** Whether files to download are what their names say, whether a PDF has tags, and whether its page says in words what it holds. */
const engine: EngineDefinition = {
  version: '2',
  options: {},
  sees: 'site',
  onlyOurs: true,
  look(view) {
    const files = downloadsOf(view);
    const passed: Record<string, number> = {};
    const sightings: Seen[] = [];
    const answer = (
      rule: string,
      { entry, file }: Download,
      found: { outcome: 'failed' | 'cantTell'; says: Text } | null,
    ): void => {
      if (found === null) passed[rule] = (passed[rule] ?? 0) + 1;
      else sightings.push(sightingOf(rule, { entry, file }, found));
    };
    for (const download of files) {
      const content = view.assets.has(download.file) ? view.textOf(download.file) : null;
      answer('file-opens', download, opens(download.file, content));
      if (content !== null && download.file.endsWith('.pdf')) answer('pdf-is-tagged', download, tagged(content));
      if (!needNoWords.has(download.entry.kind)) answer('page-says-it-too', download, saysItToo(download.entry, view));
    }
    const rules = ['file-opens', 'pdf-is-tagged', 'page-says-it-too'];
    return {
      passed,
      inapplicable: rules.filter((rule) => passed[rule] === undefined && !sightings.some((one) => one.rule === rule)),
      sightings,
      measures: [{ name: 'downloads', of: '', value: files.length, unit: 'count', detail: {} }],
    };
  },
};
export default engine;

interface Download {
  entry: Entry;
  /** Below `www`. */
  file: string;
}

/** Every file that entries offer, each once an entry. Data tables and recordings have rules of their own. */
const downloadsOf = ({ entries }: SiteView): Download[] =>
  entries
    .flatMap((entry) =>
      entry.media
        .filter(({ type, file }) => type === 'file' && /\.(?:pdf|docx?|xlsx?|pptx?|zip|txt|rtf)$/i.test(file))
        .map(({ file }) => ({ entry, file })),
    )
    .toSorted(by(({ entry, file }) => `${entry.id} ${file}`));

function opens(file: string, content: string | null): { outcome: 'failed'; says: Text } | null {
  if (content === null) return { outcome: 'failed', says: text('没有这个文件', 'does not exist') };
  if (content === '') return { outcome: 'failed', says: text('是空文件', 'is empty') };
  const beginning = beginnings[file.split('.').at(-1)?.toLowerCase() ?? ''];
  if (beginning === undefined || content.startsWith(beginning)) return null;
  return {
    outcome: 'failed',
    says: text('的内容与扩展名不符，打不开', 'is not what its name says, and does not open'),
  };
}

/** A catalogue that is packed cannot be read without unpacking it; then a person must look. */
function tagged(content: string): { outcome: 'failed' | 'cantTell'; says: Text } | null {
  if (/\/MarkInfo\s*<<[^>]*\/Marked\s+true/.test(content) || content.includes('/StructTreeRoot')) return null;
  return content.includes('/ObjStm')
    ? {
        outcome: 'cantTell',
        says: text(
          '是否带标签看不出来，请用读屏软件打开核对',
          'may or may not have tags: open it with a screen reader',
        ),
      }
    : {
        outcome: 'failed',
        says: text('没有标签，读屏软件读不出结构', 'has no tags: a screen reader finds no structure'),
      };
}

/** Blank forms are meant to be filled in, not read; the page of a dataset shows its figures as a table. */
const needNoWords = new Set(['service', 'dataset']);

/** A line that says where the file is, and nothing of what it holds: “详见附件。” One that names a blank form (表) is none. */
const pointsOnly =
  /^[^，。：；、表]{0,24}(?:见|看|阅|阅读|下载|点击|打开)[^，。：；、表]{0,6}附件[^，。：；、表]{0,10}[。！]?$/u;

/** A page that only points to its file leaves those out who cannot open it. Of one of a few words, or none, people must judge. */
function saysItToo(entry: Entry, view: SiteView): { outcome: 'failed' | 'cantTell'; says: Text } | null {
  const lines = view.bodyOf(entry).text.map(({ text: words }) => words.trim());
  if (lines.length > 0 && lines.every((words) => pointsOnly.test(words))) {
    return {
      outcome: 'failed',
      says: text('的内容网页上没有：正文只说看附件', 'holds what the page does not say: its text only points to it'),
    };
  }
  const length = lines.reduce((sum, words) => sum + words.length, 0);
  if (length >= 100) return null;
  return {
    outcome: 'cantTell',
    says: text(
      '的内容网页上有没有？正文不到一百字',
      'may hold what the page does not say: its text has under a hundred signs',
    ),
  };
}

const sightingOf = (
  rule: string,
  { entry, file }: Download,
  { outcome, says }: { outcome: Seen['outcome']; says: Text },
): Seen => ({
  rule,
  outcome,
  criteria: [],
  impact: 'moderate',
  message: text(`“${entry.title}”的附件 ${file} ${says['zh-CN']}`, `The file ${file} of "${entry.title}" ${says.en}`),
  at: { page: entry.path },
  owner: { kind: 'content', file: entry.file, line: 1 },
});
