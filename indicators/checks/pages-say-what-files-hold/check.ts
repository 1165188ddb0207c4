import type { CheckDefinition } from '#contracts/check.ts';
import { shareOfPlaces } from '#contracts/verdicts.ts';
import { text } from '#lib/text.ts';

const check: CheckDefinition = {
  question: text(
    '内容在网页正文里也有的附件占多少？',
    'Of what share of the attachments does the page say what they hold?',
  ),
  fix: text(
    '把附件的内容写进正文，至少写明要点；不要只写“见附件”。',
    'Write what the file holds into the text, or its gist at least; "see attachment" is not enough.',
  ),
  effort: { size: 'medium', by: 'editor' },
  needs: [{ engine: 'attachments', rules: ['page-says-it-too'] }],
  judge(seen) {
    const verdict = shareOfPlaces(seen, text('要阅读的附件', 'attachments to read'));
    const open = seen.facts.filter(({ outcome }) => outcome === 'cantTell').length;
    if (verdict.kind !== 'inapplicable' || open === 0) return verdict;
    const because = text(
      `${open} 个附件所在的网页都只有几句话，附件的内容有没有，要由人来看`,
      `the pages of all ${open} attachments have a few words only: whether these say what the files hold, a person must judge`,
    );
    return { kind: 'unknown', because };
  },
};
export default check;
