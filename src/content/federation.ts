import path from 'node:path';
import { Federation } from '#model/site.ts';
import { isDay } from '#lib/calendar.ts';
import { Problem } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import { parseLocatedAs, parseYaml, readYamlFile, type LocatedValue } from '#lib/yaml-file.ts';

const file = 'content/federation.yaml';

/** Reads the settings that every site inherits. Throws a Problem when the file is missing or wrong. */
export function readFederation(root: string): Federation {
  const source = readYamlFile(path.join(root, file), file);
  if (source !== null) return checked(parseYaml(source));
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

/** The schema sees the form of the clock; whether there is such a moment is seen here. */
function checked(located: LocatedValue): Federation {
  const federation = parseLocatedAs(Federation, located);
  const { now } = federation;
  if (now === undefined || (isDay(now.slice(0, 10)) && /([01]\d|2[0-3]):[0-5]\d$/.test(now))) return federation;
  throw new Problem({
    code: 'E_FIELD_VALUE',
    message: text(`没有 ${now} 这个时间。`, `There is no moment ${now}.`),
    at: located.at(['now']),
    fix: text("写成 '2026-11-23 09:00'，而且要有这一天。", "Write '2026-11-23 09:00', a day that exists."),
  });
}
