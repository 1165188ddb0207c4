import { Lang } from '#model/words.ts';
import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** What a Markdown file's place in the site's folder says of it. */
export interface EntryPlace {
  /** Path in the site's folder as it is on disk. */
  file: string;
  /** The same in NFC without `.md`. */
  id: string;
  column: string;
  lang: Lang;
  /** File name without language and `.md`: the URL's last part unless a slug is given. */
  name: string;
  /** Whether it is the column's own introduction. */
  isIntro: boolean;
}

/** The part of a site that decides where its entries stand. Plain data: it also crosses to worker processes. */
export interface SiteShape {
  /** `content/sites/<site>`, as messages show it. */
  shown: string;
  languages: readonly Lang[];
  /** Column id → kind id; null for a column that only groups others. */
  columns: Readonly<Record<string, string | null>>;
  /** Ids of the columns whose kinds have rules on words. */
  wordRuled: readonly string[];
}

// Folders that hold no entries: their Markdown would never be shown.
const otherFolders: ReadonlySet<string> = new Set(['media', 'data', 'assessments', 'files']);

// `news/visit.md`: a name in one form only, of no other language, right in its column's folder. So are nearly all.
const plainFile = /^([a-z0-9-]+)\/([A-Za-z0-9_-]+)\.md$/;

/** Reads column, language and name from a file's path, or says why the file cannot be an entry. */
export function placeOf(file: string, shape: SiteShape): EntryPlace | ProblemReport {
  return plainPlaceOf(file, shape) ?? otherPlaceOf(file, shape);
}

function plainPlaceOf(file: string, { languages }: SiteShape): EntryPlace | null {
  const [, column = '', name = ''] = plainFile.exec(file) ?? [];
  if (name === '' || otherFolders.has(column)) return null;
  return { file, id: `${column}/${name}`, column, lang: languages[0] ?? 'zh-CN', name, isIntro: name === 'index' };
}

function otherPlaceOf(file: string, shape: SiteShape): EntryPlace | ProblemReport {
  const at = `${shape.shown}/${file}`;
  const parts = file.normalize('NFC').split('/');
  const column = parts[0]!;
  if (parts.length === 1 || parts.slice(0, -1).some((folder) => otherFolders.has(folder))) return misplaced(at);
  const { name, lang } = readName(parts.at(-1)!.replace(/\.md$/, ''));
  if (lang !== null && !shape.languages.slice(1).includes(lang)) return wrongLanguage(at, lang, shape);
  if (name === 'index' && parts.length > 2) return deepIndex(at, column);
  return {
    file,
    id: parts.join('/').replace(/\.md$/, ''),
    column,
    lang: lang ?? shape.languages[0] ?? 'zh-CN',
    name,
    isIntro: name === 'index',
  };
}

/** `visit.ug` → the name `visit` in the language `ug`. */
function readName(stem: string): { name: string; lang: Lang | null } {
  const dot = stem.lastIndexOf('.');
  const suffix = stem.slice(dot + 1);
  const lang = dot === -1 ? undefined : Lang.options.find((known) => known === suffix);
  return lang === undefined ? { name: stem, lang: null } : { name: stem.slice(0, dot), lang };
}

/** The URL of an entry inside its site, decoded; a report when its last part cannot stand in a URL. */
export function pathOf(place: EntryPlace, slug: string | undefined, shape: SiteShape): string | ProblemReport {
  const prefix = place.lang === shape.languages[0] ? '' : `/${place.lang}`;
  if (place.isIntro) return `${prefix}/${place.column}/`;
  const name = slug ?? place.name;
  const suffix = slug === undefined ? /^[^.]+\.([A-Za-z]{2,3}(?:-[A-Za-z]{2,4})?)$/.exec(name)?.[1] : undefined;
  if (suffix !== undefined) return unknownSuffix(`${shape.shown}/${place.file}`, suffix);
  if (/^[\p{L}\p{M}\p{N}_-]+$/u.test(name) && !/^page-\d+$/.test(name)) return `${prefix}/${place.column}/${name}/`;
  return {
    code: 'E_ENTRY_NAME',
    message: text(`“${name}”不能用作网址。`, `"${name}" cannot be used in a URL.`),
    at: `${shape.shown}/${place.file}`,
    fix: text(
      '文件名只用汉字、字母、数字、“-”和“_”（不能是 page-数字），或在文首写 slug: 小写字母名称。',
      'Use only letters (Chinese too), digits, "-" and "_" in the file name (not page-<number>), or give a slug in the front matter.',
    ),
  };
}

const unknownSuffix = (at: string, suffix: string): ProblemReport => ({
  code: 'E_ENTRY_LANG',
  message: text(`文件名里的“.${suffix}”不是语言代码。`, `".${suffix}" in the file name is no language code.`),
  at,
  fix: text(
    `语言代码只有：${Lang.options.join('、')}；不是译文的，文件名里不要有点号。`,
    `Language codes are: ${Lang.options.join(', ')}; the name of a file that is no translation has no dot.`,
  ),
});

const misplaced = (at: string): ProblemReport => ({
  code: 'E_ENTRY_PLACE',
  message: text(
    '这个 Markdown 文件不在任何栏目里，不会发布。',
    'This Markdown file is in no column and would not be published.',
  ),
  at,
  fix: text(
    '移到栏目文件夹里（不放在 media、data、files 里），或删去。',
    'Move it into a column folder (outside media, data and files), or delete it.',
  ),
});

const wrongLanguage = (at: string, lang: string, shape: SiteShape): ProblemReport => ({
  code: 'E_ENTRY_LANG',
  message:
    lang === shape.languages[0]
      ? text(
          `“${lang}”是本站的主要语言，文件名不带它。`,
          `"${lang}" is the site's main language; its file names do not carry it.`,
        )
      : text(`本站没有声明语言“${lang}”。`, `This site does not declare the language "${lang}".`),
  at,
  fix:
    lang === shape.languages[0]
      ? text(`去掉文件名里的“.${lang}”。`, `Take ".${lang}" out of the file name.`)
      : text(
          `在 ${shape.shown}/site.yaml 的 languages 里加上 ${lang}，或改文件名；现有：${shape.languages.join('、')}。`,
          `Add ${lang} to languages in ${shape.shown}/site.yaml, or rename the file; declared: ${shape.languages.join(', ')}.`,
        ),
});

const deepIndex = (at: string, column: string): ProblemReport => ({
  code: 'E_ENTRY_PLACE',
  message: text('index.md 只能直接放在栏目文件夹里。', 'index.md may only stand directly in a column folder.'),
  at,
  fix: text(
    `改名，或移到 ${column}/index.md（栏目说明）。`,
    `Rename it, or move it to ${column}/index.md (the column's introduction).`,
  ),
});
