import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { ComponentFile } from '#contracts/component.ts';
import { parseYamlAs } from '#lib/yaml-file.ts';
import { foreignNames } from '#tests/flow/spoken-names.ts';

const transcripts = globSync('themes/base/components/*/*.yaml')
  .toSorted()
  .flatMap((file) => {
    const { transcript } = parseYamlAs(ComponentFile, { text: readFileSync(file, 'utf8'), file });
    return transcript === undefined ? [] : [{ name: path.basename(file, '.yaml'), says: transcript.says }];
  });

/** The words for roles and states: what is left of a line is the page's own. */
const rolesAndStates =
  /^ *(?:(?:[1-6] 级|\d+ 项|网页|页头|页脚|正文|补充内容|导航|区域|搜索框?|表单|文章|组|列表|项|标题|链接|按钮|展开按钮|图形|图片|图注|图|音频|视频|表格|表题|行标题|列标题|行|单元格|名称与内容|名称|内容|说明|引文|状态|滑块|下拉列表|选项|单选|复选框|文本框)(?= |$) ?)*| (?:已收起|已展开|已选中|不可用)$/gu;
const nameIn = (line: string): string => line.replaceAll(rolesAndStates, '');
const roleIn = (line: string): string => line.trim().split(' ')[0] ?? '';

/** What says its name twice by its nature: a landmark and its heading, a region that scrolls and its table, a label and its field. */
const natural: ReadonlySet<string> = new Set(['区域 标题', '区域 表格', '搜索框']);

/** What these say is in another language, and says so. */
const foreign: ReadonlySet<string> = new Set(['language-switch', 'passage']);

describe.each(transcripts)('the transcript of $name', ({ name, says }) => {
  it.skipIf(foreign.has(name))('has no line that a Chinese voice would have to spell', () => {
    expect(foreignNames(says.map((line) => ({ role: '', name: nameIn(line) })))).toEqual([]);
  });

  it('says nothing twice in a row', () => {
    const twice = says.filter((line, index) => {
      const before = says[index - 1] ?? '';
      const isSame = nameIn(line) !== '' && nameIn(line) === nameIn(before);
      return isSame && !natural.has(`${roleIn(before)} ${roleIn(line)}`) && !natural.has(roleIn(line));
    });
    expect(twice).toEqual([]);
  });
});

it('is there for every component but those that are never met', () => {
  const all = globSync('themes/base/components/*').map((folder) => path.basename(folder));
  const silent = all.filter((name) => transcripts.every((one) => one.name !== name));
  // The head is not spoken, and no list of the example has a second page.
  expect(silent.toSorted()).toEqual(['head', 'pagination']);
});
