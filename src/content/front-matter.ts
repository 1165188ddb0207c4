import type { ProblemReport } from '#lib/problem.ts';
import { parsePlainYaml } from '#lib/plain-yaml.ts';
import { text } from '#lib/text.ts';
import { parseYaml, type LocatedValue } from '#lib/yaml-file.ts';

/** A Markdown file taken apart. */
export interface SplitFile {
  yaml: string;
  body: string;
  /** 1-based line of the file on which the body begins. */
  bodyLine: number;
}

/** Splits front matter from body; a report when there is none or it does not end. */
export function splitFile(source: string, file: string): SplitFile | ProblemReport {
  if (!source.startsWith('---\n')) {
    return {
      code: 'E_FRONT_MATTER',
      message: text(
        '文件开头没有“---”包起来的说明（front matter）。',
        'The file does not begin with front matter between "---" lines.',
      ),
      at: `${file}:1`,
      fix: text(
        '在第一行写 ---，下面写 title: 标题，再写一行 ---。',
        'Write ---, then "title: …", then --- at the very top.',
      ),
    };
  }
  const end = /\n---[ \t]*(?:\n|$)/g;
  end.lastIndex = 3;
  const match = end.exec(source);
  if (match === null) {
    return {
      code: 'E_FRONT_MATTER',
      message: text('文首的“---”没有结束。', 'The front matter that begins with "---" does not end.'),
      at: `${file}:1`,
      fix: text('在字段后面、正文前面加一行 ---。', 'Add a line --- after the fields and before the text.'),
    };
  }
  const yaml = source.slice(4, match.index + 1);
  const body = source.slice(match.index + match[0].length);
  return { yaml, body, bodyLine: countLines(source.slice(0, match.index + match[0].length)) + 1 };
}

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
