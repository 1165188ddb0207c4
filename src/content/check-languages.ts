import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';
import type { LocatedValue } from '#lib/yaml-file.ts';
import { mainLangOf, type SiteFile } from '#model/site.ts';

/** What a site's main language asks for: an interface in it, and the site's name. */
export function checkLanguages(site: SiteFile, located: LocatedValue): ProblemReport[] {
  const main = mainLangOf(site);
  if (main === 'mn') return [{ ...noInterface, at: located.at(['languages', 0]) }];
  if (site.name[main] !== undefined) return [];
  return [
    {
      code: 'E_SITE_NAME',
      message: text(`name 里没有主要语言“${main}”的名称。`, `"name" has none in the main language, "${main}".`),
      at: located.at(['name'], 'key'),
      fix: text(`在 name 下面加一行 ${main}: 网站名称。`, `Add a line "${main}: …" below name.`),
    },
  ];
}

const noInterface = {
  code: 'E_SITE_LANG',
  message: text(
    '蒙古文还没有界面，不能做网站的主要语言。',
    'There is no interface in Mongolian: it cannot be the main language.',
  ),
  fix: text('把主要语言写在最前面，如 [zh-CN, mn]。', 'Put the main language first, such as [zh-CN, mn].'),
};
