import path from 'node:path';
import { Federation } from '#model/site.ts';
import { readTextIfThere } from '#lib/files.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';

const file = 'content/federation.yaml';

/** Reads the settings that every site inherits. Throws a Problem when the file is missing or wrong. */
export function readFederation(root: string): Federation {
  const source = readTextIfThere(path.join(root, file));
  if (source !== null) return parseYamlAs(Federation, { text: source, file });
  throw new Problem({
    code: 'E_FEDERATION',
    message: text(`没有 ${file}。`, `There is no ${file}.`),
    at: file,
    fix: text(
      '在项目文件夹里运行；或新建这个文件，写上 name: 网站群名称。',
      'Run in the project folder, or make this file with "name: …" in it.',
    ),
  });
}
