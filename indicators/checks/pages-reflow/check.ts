import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '在 320 像素宽度下不需要左右滚动的页面占多少？',
    'What share of the pages can be read at 320 CSS pixels without scrolling sideways?',
  ),
  fix: text(
    '缩短或断开过长的字符串；宽表格用 table 指令，图片用 figure 指令。',
    'Break unbreakable strings; put wide tables and pictures into their directives.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ engine: 'reflow' }],
  judge({ facts, pages }) {
    if (pages === 0) return { kind: 'inapplicable', because: text('没有页面', 'there are no pages') };
    const bad = new Set(facts.filter((fact) => fact.outcome === 'failed').map((fact) => fact.at.page));
    const good = pages - bad.size;
    const because = text(
      `${pages} 个页面中 ${good} 个在窄屏下不需要左右滚动`,
      `${good} of ${pages} pages need no sideways scrolling on a narrow screen`,
    );
    return { kind: 'measured', value: good / pages, unit: 'share', because };
  },
};
export default check;
