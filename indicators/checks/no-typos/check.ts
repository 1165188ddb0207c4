import type { CheckDefinition } from '#contracts/check.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text('网站上有几处错别字？', 'How many sure typos are in what the site says?'),
  fix: text('按提示改正错别字。', 'Correct each typo as its finding says.'),
  effort: { size: 'small', by: 'editor' },
  needs: [{ engine: 'wording', rules: ['typo/*'] }],
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
      `发现 ${found.length} 处错别字，另有 ${toJudge} 处待人工判断${example['zh-CN']}`,
      `found ${found.length} typos, and ${toJudge} for a person to judge${example.en}`,
    );
    return { kind: 'measured', value: found.length, unit: 'count', because };
  },
};
export default check;
