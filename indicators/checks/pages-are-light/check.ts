import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '最重的页面要下载多少字节的 HTML、样式和脚本？',
    'How many bytes of HTML, styles and scripts does the heaviest page need?',
  ),
  fix: text(
    '把过长的页面分成几页，去掉用不到的样式和脚本。',
    'Split long pages; drop styles and scripts that nothing uses.',
  ),
  effort: { size: 'medium', by: 'technician' },
  needs: [{ engine: 'weight' }],
  judge({ measures }) {
    const heaviest = measures.find((one) => one.name === 'heaviest-page');
    if (heaviest === undefined) {
      return { kind: 'unknown', because: text('没有测到页面的大小', 'no page was weighed') };
    }
    const because = text(
      `最重的页面 ${heaviest.detail.page} 共 ${heaviest.value} 字节`,
      `the heaviest page, ${heaviest.detail.page}, needs ${heaviest.value} bytes`,
    );
    return { kind: 'measured', value: heaviest.value, unit: 'bytes', because };
  },
};
export default check;
