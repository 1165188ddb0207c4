import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

/** 无障碍环境建设法 第五十九至六十一条 ask for disclosure; what a statement must hold is our own. */
const check: CheckDefinition = {
  question: text(
    '有没有一年内核对过的无障碍声明？',
    'Is there an accessibility statement that was checked within a year?',
  ),
  fix: text(
    '每年核对无障碍声明，写明核对的日期。',
    'Check the accessibility statement each year, and write the day into it.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'findability', rules: [] }],
  judge({ measures }) {
    const there = measures.find((one) => one.name === 'statement');
    if (there === undefined) return { kind: 'unknown', because: text('没有查找声明', 'nobody looked for a statement') };
    if (there.value === 0) return measured(0, '没有无障碍声明', 'there is no accessibility statement');
    const age = measures.find((one) => one.name === 'statement-age');
    if (age === undefined) return measured(0.5, '无障碍声明没有日期', 'the accessibility statement bears no date');
    const words = [
      `声明的日期是 ${age.detail.date}，距今 ${age.value} 天`,
      `its date is ${age.detail.date}, ${age.value} days ago`,
    ] as const;
    return measured(age.value <= 366 ? 1 : 0.5, ...words);
  },
};
export default check;

const measured = (value: number, zh: string, en: string) =>
  ({ kind: 'measured', value, unit: 'share', because: text(zh, en) }) as const;
