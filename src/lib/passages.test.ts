import { describe, expect, it } from 'vitest';
import { markPassages } from './passages.ts';

describe('markPassages', () => {
  it('marks each script that is not the page’s, with its direction', () => {
    expect(markPassages('<p>页面“ئالاقىلىشىش ۋە مەسلىھەت”的标题</p>', 'zh-CN')).toBe(
      '<p>页面“<span lang="ug" dir="rtl">ئالاقىلىشىش ۋە مەسلىھەت</span>”的标题</p>',
    );
    expect(markPassages('标题 བོད་ཡིག 和 ᠮᠣᠩᠭᠣᠯ', 'zh-CN')).toBe(
      '标题 <span lang="bo">བོད་ཡིག</span> 和 <span lang="mn-Mong">ᠮᠣᠩᠭᠣᠯ</span>',
    );
  });

  it('marks Chinese in English only, with the signs that belong to it', () => {
    const sentence = '<b>The page “云岭省残疾人联合会（示例）” has 2 titles</b>';
    expect(markPassages(sentence, 'en')).toBe(
      '<b>The page “<span lang="zh-CN">云岭省残疾人联合会（示例）</span>” has 2 titles</b>',
    );
    expect(markPassages(sentence, 'zh-CN')).toBe(sentence);
  });

  it('keeps a passage whole over digits and escaped signs, and breaks no tag', () => {
    expect(markPassages('See 第 12 号&quot;通知&quot; now', 'en')).toBe(
      'See <span lang="zh-CN">第 12 号</span>&quot;<span lang="zh-CN">通知</span>&quot; now',
    );
    expect(markPassages('<a title="中文" href="/中文/">x</a>', 'en')).toBe('<a title="中文" href="/中文/">x</a>');
    expect(markPassages('<i>甲&#39;乙</i>', 'en')).toBe('<i><span lang="zh-CN">甲&#39;乙</span></i>');
  });
});
