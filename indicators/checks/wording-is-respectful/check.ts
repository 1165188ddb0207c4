import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站上有几处严重表述错误？', 'How many serious wording errors are in what the site says?'),
  fix: text('按提示改用规范称谓，如“孤独症”“盲人”“中国残联”。', 'Use the respectful term that each finding names.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'wording', rules: ['wording/*'] }],
  judge({ facts, passed }) {
    const found = facts.filter((fact) => fact.outcome === 'failed');
    if (found.length === 0 && Object.keys(passed).length === 0) {
      return { kind: 'unknown', because: text('没有任何检查记录', 'there is no record of having looked') };
    }
    const toJudge = facts.length - found.length;
    const [first] = found;
    const example =
      first === undefined
        ? text('', '')
        : text(`，如 ${first.at.page}：${first.message['zh-CN']}`, `, such as ${first.at.page}: ${first.message.en}`);
    const because = text(
      `发现 ${found.length} 处严重表述错误，另有 ${toJudge} 处待人工判断${example['zh-CN']}`,
      `found ${found.length} serious wording errors, and ${toJudge} for a person to judge${example.en}`,
    );
    return { kind: 'measured', value: found.length, unit: 'count', because };
  },
};
export default check;
