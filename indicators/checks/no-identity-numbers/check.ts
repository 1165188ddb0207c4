import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站公开了几处公民身份号码或残疾人证号？', 'How many personal identity numbers are published?'),
  fix: text(
    '删去或遮盖号码，重新发布；已经公开的，还要按个人信息泄露处置。',
    'Remove or mask the numbers and publish again; what was public is also a leak to be handled.',
  ),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'privacy', rules: ['citizen-id', 'disability-card', 'mobile-phone'] }],
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
      `发现 ${found.length} 处身份号码或残疾人证号，另有 ${toJudge} 处待人工判断${example['zh-CN']}`,
      `found ${found.length} identity or disability card numbers, and ${toJudge} for a person to judge${example.en}`,
    );
    return { kind: 'measured', value: found.length, unit: 'count', because };
  },
};
export default check;
