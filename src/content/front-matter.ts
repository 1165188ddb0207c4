import type { ProblemReport } from '#lib/problem.ts';
import { parsePlainYaml } from '#lib/plain-yaml.ts';
import { text, type Text } from '#lib/text.ts';
import { parseYaml, type LocatedValue } from '#lib/yaml-file.ts';

/** A Markdown file taken apart. */
export interface SplitFile {
  yaml: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
  source: string;
}

/** Splits front matter from body; a report when there is none or it does not end. */
export function splitFile(source: string, file: string): SplitFile | ProblemReport {
  const start = /^---[ \t]*\n/.exec(source)?.[0].length;
  if (start === undefined) return noFrontMatter(source, file);
  const end = /\n---[ \t]*(?:\n|$)/g;
  end.lastIndex = start - 1;
  const match = end.exec(source);
  if (match === null) {
    return {
      code: 'E_FRONT_MATTER',
      message: text('文首的“---”没有结束。', 'The front matter that begins with "---" does not end.'),
      at: `${file}:1`,
      fix: text('在字段后面、正文前面加一行 ---。', 'Add a line --- after the fields and before the text.'),
    };
  }
  const yaml = source.slice(start, match.index + 1);
  const body = source.slice(match.index + match[0].length);
  return { yaml, body, bodyLine: countLines(source.slice(0, match.index + match[0].length)) + 1, source };
}

/** Says what the file begins with instead of `---`. */
function noFrontMatter(source: string, file: string): ProblemReport {
  const first = source.split('\n', 1)[0]!.trim();
  const [message, fix] = openings.find(({ sees }) => sees(first, source))?.says ?? [
    text(
      '文件开头没有“---”包起来的说明（front matter）。',
      'The file does not begin with front matter between "---" lines.',
    ),
    text('在第一行写 ---，下面写 title: 标题，再写一行 ---。', 'Write ---, then "title: …", then --- at the very top.'),
  ];
  return { code: 'E_FRONT_MATTER', message, at: `${file}:1`, fix };
}

const openings: readonly { sees: (first: string, source: string) => boolean; says: [message: Text, fix: Text] }[] = [
  {
    sees: (_first, source) => source.trim() === '',
    says: [
      text('文件是空的。', 'The file is empty.'),
      text('写上文首说明和正文，或删去这个文件。', 'Write its front matter and text, or delete the file.'),
    ],
  },
  {
    sees: (first, source) => first === '' && /^\s*---[ \t]*\n/.test(source),
    says: [
      text('“---”前面有空行。', 'There are empty lines before the "---".'),
      text('删去文件开头的空行，第一行就是 ---。', 'Delete them: --- is the very first line.'),
    ],
  },
  {
    sees: (first) => /^[-—–－―─﹣]{1,}$/.test(first),
    says: [
      text('第一行的横线写得不对。', 'The dashes of the first line are not right.'),
      text('第一行和文首说明的最后一行都写三个半角连字符 ---。', 'Write three hyphens --- there and after the fields.'),
    ],
  },
  {
    sees: (first) => /^(?:title|date)\s*[:：]/i.test(first),
    says: [
      text('文首说明前面没有“---”。', 'There is no "---" before the front matter.'),
      text('在第一行前面加一行 ---。', 'Add a line --- at the very top.'),
    ],
  },
];

/** The fields of the front matter, without their places. Throws a Problem when it is not YAML. */
export const readFrontMatter = ({ yaml }: SplitFile, file: string): unknown =>
  parsePlainYaml(yaml) ?? locateFrontMatter(yaml, file).value;

/** The same with places, by the full parser: for messages. */
export const locateFrontMatter = (yaml: string, file: string): LocatedValue =>
  parseYaml({ text: yaml, file, firstLine: 2 });

function countLines(source: string): number {
  let lines = 0;
  for (let index = source.indexOf('\n'); index !== -1; index = source.indexOf('\n', index + 1)) lines++;
  return lines;
}
