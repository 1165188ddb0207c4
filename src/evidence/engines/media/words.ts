import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

const rule = (criteria: readonly string[], impact: RuleWords['impact'], failed: Text, asked: Text): RuleWords => ({
  criteria,
  impact,
  says: (_told, outcome) => (outcome === 'failed' ? failed : asked),
});

const describedAsked = text(
  '视频画面里有没有声音没有说出的内容？如果有，需要口述影像',
  'Does the film show anything that its sound does not say? Then it needs a description',
);

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'recording-has-text': rule(
    ['1.2.1'],
    'serious',
    text(
      '录音没有文字稿：听不见的人不知道说了什么',
      'There is no text of this recording: who cannot hear does not learn what is said',
    ),
    text('这段录音里有人说话吗？如果有，需要文字稿', 'Does anybody speak in this recording? Then it needs a text'),
  ),
  'silent-film-is-told': rule(
    ['1.2.1'],
    'serious',
    text(
      '无声的视频没有文字说明：看不见的人什么也得不到',
      'Nothing tells in words what this silent film shows: who cannot see gets nothing',
    ),
    text('这段无声的视频需要文字说明吗？', 'Does this silent film need a text?'),
  ),
  'film-has-captions': {
    criteria: ['1.2.2'],
    impact: 'critical',
    says: ({ why }, outcome) => {
      if (outcome === 'cantTell')
        return text(
          '视频里有人说话吗？如果有，字幕完整吗？',
          'Does anybody speak in this film? Are there captions of it?',
        );
      return why === 'empty'
        ? text(
            '视频的字幕文件是空的，或者没有写出说的话：听不见的人读不到内容',
            'The captions of this film are empty or hold no words: who cannot hear reads nothing',
          )
        : text(
            '视频有声音，没有字幕：听不见的人不知道说了什么',
            'This film has sound and no captions: who cannot hear does not learn what is said',
          );
    },
  },
  'live-is-captioned': rule(
    ['1.2.4'],
    'critical',
    text(
      '直播没有实时字幕：听不见的人跟不上',
      'There are no captions of what is said live: who cannot hear cannot follow',
    ),
    text('直播时有实时字幕吗？', 'Are there captions while it is live?'),
  ),
  'film-is-described': rule(
    ['1.2.3', '1.2.5'],
    'serious',
    text(
      '视频画面里有声音没有说出的内容，没有口述影像，也没有写明画面的文字稿：看不见的人得不到',
      'The film shows what its sound does not say, and nothing describes it: who cannot see does not get it',
    ),
    describedAsked,
  ),
  'film-is-described-by-voice': rule(
    ['1.2.5'],
    'serious',
    text(
      '视频有文字稿，却没有口述影像：看不见的人不能和别人一起听懂画面',
      'The film has a text but no spoken description: who cannot see cannot follow the picture while it plays',
    ),
    describedAsked,
  ),
};
