import { describe, expect, it } from 'vitest';
import type { Card, EntryProps } from '#contracts/theme.ts';
import type { Media } from '#model/entry.ts';
import { shareLinks } from '#theme/components/share/share.ts';
import { captionOf, clipOfField } from '#theme/components/video/clip.ts';
import { cardNotes } from '#theme/kinds/message/message.ts';
import { words as messageWords } from '#theme/kinds/message/texts.ts';
import { stateOf, waysOf } from '#theme/kinds/survey/survey.ts';
import { words as surveyWords } from '#theme/kinds/survey/texts.ts';
import { collectedCards, furtherRelations, topicSections } from '#theme/kinds/topic/topic.ts';
import { frame } from '#tests/fixtures/theme/frame.ts';
import { pages } from '#tests/fixtures/theme/pages.ts';

const entryPage = (): EntryProps => {
  const page = pages.map((sample) => sample.page).find((sample) => sample.kind === 'entry');
  if (page === undefined) throw new Error('no sample entry');
  return page;
};

describe('a question', () => {
  const { texts } = messageWords('zh-CN');
  it.each([
    [
      { askedOn: '2026-11-09', repliedOn: '2026-11-11', status: '已答复', department: '康复处' },
      ['2026-11-11 答复，用时 2 天', '2026-11-09 提问', '康复处'],
    ],
    [
      { askedOn: '2026-11-09', repliedOn: '2026-11-09', status: '已答复', department: '康复处' },
      ['2026-11-09 当天答复', '2026-11-09 提问', '康复处'],
    ],
    [{ askedOn: '2026-11-19', status: '办理中' }, ['办理中，2026-11-19 起等待答复']],
  ])('says in lists when it was answered, or since when it waits', (fields, notes) => {
    expect(cardNotes({ fields }, texts)).toEqual(notes);
  });
});

describe('a survey', () => {
  const { texts } = surveyWords('zh-CN');
  const fields = { from: '2026-11-16', until: '2026-12-31' };
  it.each([
    ['open', { fields, expired: false, date: '2026-11-16 09:00' }, '征集中，2026-12-31 截止'],
    [
      'announced, for nobody knows when the page is read',
      { fields, expired: false, date: '2026-11-10 09:00' },
      '2026-11-16 开始，2026-12-31 截止',
    ],
    ['over', { fields, expired: true, date: '2026-11-16 09:00' }, '已截止，结果尚未公布'],
    [
      'over with its result',
      { fields: { ...fields, result: { answers: 0 } }, expired: true, date: '2026-11-16 09:00' },
      '已公布结果，收到 0 份意见',
    ],
  ])('is %s', (_says, survey, state) => {
    expect(stateOf(survey, texts)).toBe(state);
  });

  it('offers ways without the web first, and says where a link leaves the site', () => {
    const ways = { online: 'https://survey.example/a', phone: '0000-1234567', email: 'a@b.example' };
    expect(waysOf({ ways }, texts)).toEqual([
      { name: '电话', value: '0000-1234567', href: null },
      { name: '电子邮件', value: 'a@b.example', href: 'mailto:a@b.example' },
      { name: '网上填写', value: '到 survey.example 填写（离开本站）', href: 'https://survey.example/a' },
    ]);
  });
});

const card = (path: string): Card => ({
  title: path,
  path,
  kind: 'news',
  lang: 'zh-CN',
  date: null,
  summary: '',
  picture: null,
  fields: {},
  expired: false,
});

describe('a topic', () => {
  const page = entryPage();
  const topic = {
    entry: {
      ...page.entry,
      fields: {
        entries: ['policies/b', 'news/a', 'news/gone', 'rights/c'],
        sections: [
          { title: '看文件', columns: ['policies'] },
          { title: '空的', columns: ['services'] },
          { title: '看进展', columns: ['news', 'policies'] },
        ],
      },
    },
    relations: [
      { name: '专题内容', cards: [card('/news/a/'), card('/policies/b/'), card('/rights/c/')] },
      { name: '相关内容', cards: [card('/news/d/')] },
    ],
  };

  it('keeps its own order and leaves out what is not published', () => {
    expect(collectedCards(topic).map(({ path }) => path)).toEqual(['/policies/b/', '/news/a/', '/rights/c/']);
  });

  it('puts each entry into the first section that takes it, the rest into the last, and shows no empty section', () => {
    const sections = topicSections(topic, '更多内容').map(({ text, cards }) => [text, cards.map(({ path }) => path)]);
    expect(sections).toEqual([
      ['看文件', ['/policies/b/']],
      ['看进展', ['/news/a/']],
      ['更多内容', ['/rights/c/']],
    ]);
  });

  it('shows below what its sections do not', () => {
    expect(furtherRelations(topic).map(({ name }) => name)).toEqual(['相关内容']);
  });
});

describe('a player', () => {
  const media: Media[] = [
    { file: 'v/a.webm', type: 'file', hash: '0123456789abcdef', bytes: 2048 },
    { file: 'v/a.vtt', type: 'file', hash: '0123456789abcdef', bytes: 90, words: ['一句。', '两句。'] },
  ];
  const about = { title: '进门', poster: null, media, lang: 'zh-CN' as const };

  it('takes what the captions say for a transcript only where nobody wrote one', () => {
    const video = { file: 'v/a.webm', captions: 'v/a.vtt' };
    expect(clipOfField(video, about)).toMatchObject({ words: ['一句。', '两句。'], isFromCaptions: true });
    expect(clipOfField({ ...video, transcript: '画面：坡道。\n\n旁白：一句。' }, about)).toMatchObject({
      words: ['画面：坡道。', '旁白：一句。'],
      isFromCaptions: false,
    });
  });

  it('says type and size of what it offers, and no title twice', () => {
    const clip = clipOfField({ file: 'v/a.webm', transcript: '一句。', duration: '0:15' }, about);
    expect(clip.file).toEqual({ href: '/v/a.webm', note: '（WEBM，2 KB）' });
    expect(captionOf(clip, '时长 {duration}')).toBe('时长 0:15');
    expect(captionOf({ ...clip, isTitled: false }, '时长 {duration}')).toBe('进门 · 时长 0:15');
    expect(captionOf({ ...clip, duration: null }, '时长 {duration}')).toBeNull();
  });
});

it('sharing a page is a letter with its title and full address, and names nobody else', () => {
  const page = entryPage();
  const { mail, message } = shareLinks(frame, page);
  const address = new URL(encodeURI(page.entry.path), frame.url).href;
  expect(mail.startsWith('mailto:?subject=')).toBe(true);
  expect(decodeURIComponent(mail)).toContain(`${page.title}\n${address}`);
  expect(message.startsWith('sms:?&body=')).toBe(true);
});
