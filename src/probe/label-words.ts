import { text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What is said of a control whose name does not follow what is written on it. */
export const nameFollowsLabel: RuleWords = {
  criteria: ['2.5.3'],
  impact: 'moderate',
  says: ({ label = '', name = '' }) =>
    text(
      `按下后按钮上写的是“${label}”，名称却仍是“${name}”：用语音说出看到的字，按不到它`,
      `Once pressed the button reads “${label}” and is still called “${name}”: whoever says what they see cannot press it`,
    ),
};
