import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

type Says = (name: string, outcome: 'failed' | 'cantTell') => Text;

const rule = (criteria: readonly string[], impact: RuleWords['impact'], says: Says): RuleWords => ({
  criteria,
  impact,
  says: ({ name, title }, outcome) => says(String(name ?? title ?? ''), outcome),
});

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'alternative-says-something': rule(['1.1.1'], 'serious', (name) =>
    text(
      `图片的替代文字是“${name}”，没有说出图片上是什么：看不见图的人听了等于没听`,
      `The alternative of this picture is “${name}”, which says nothing of what it shows: who cannot see it learns nothing`,
    ),
  ),
  'ornament-is-silent': rule(['1.1.1'], 'minor', (name, outcome) =>
    outcome === 'failed'
      ? text(
          `装饰或占位的图片会被念成“${name}”：打断阅读，又没有内容；请写 alt=""`,
          `A picture that is only for the eye is read out as “${name}”: it interrupts and says nothing; write alt=""`,
        )
      : text(`图片“${name}”只是装饰吗？`, `Is the picture “${name}” only an ornament?`),
  ),
  'picture-with-meaning-is-told': rule(['1.1.1'], 'serious', () =>
    text(
      '文字请读者看这张图，图却被标成装饰：看不见的人不知道上面是什么，也没有别的办法',
      'The text sends its readers to this picture, which is marked as an ornament: who cannot see it has no other way',
    ),
  ),
  'css-picture-is-told': rule(['1.1.1'], 'serious', () =>
    text(
      '这一格只有样式表画的图形，没有文字：读屏软件念出来是空的',
      'All that stands here is a picture of the style sheet: a screen reader finds it empty',
    ),
  ),
  'sign-in-cell-is-told': rule(['1.1.1'], 'serious', () =>
    text(
      '这一格只有图形（例如勾或叉），没有替代文字：读屏软件念出来是空的',
      'All that stands in this cell is a drawing, as a tick or a cross, without an alternative: a screen reader finds it empty',
    ),
  ),
  'hidden-drawing-is-told': rule(['1.1.1'], 'serious', (name, outcome) =>
    outcome === 'failed'
      ? text(
          `这张图对读屏软件隐藏，图里的“${name}”别处没有写：听的人得不到。请在图旁写出数据，或给图一个说明`,
          `This drawing is hidden from screen readers, and “${name}” in it stands nowhere else: a listener never learns it. Write the data beside it, or describe it`,
        )
      : text(
          `这张图对读屏软件隐藏。没看到图的人，从别处能知道“${name}”吗？`,
          `This drawing is hidden from screen readers. Do they learn “${name}” elsewhere?`,
        ),
  ),
  'css-value-is-told': rule(['1.1.1'], 'serious', () =>
    text(
      '这个图形由样式表画出，每一项各不相同，旁边却没有文字说明：读屏软件念不出它的意思',
      'This picture of the style sheet differs from item to item, and no words tell what it stands for: a screen reader says nothing',
    ),
  ),
  'letters-are-what-they-seem': rule(['1.1.1'], 'serious', (name) =>
    text(
      `“${name}”用几种文字里形似的字母拼成，只是看起来像一个词：读屏软件念不出来`,
      `“${name}” is put together from letters of several alphabets and only looks like a word: a screen reader cannot say it`,
    ),
  ),
  'canvas-is-told': rule(['1.1.1'], 'serious', (_name, outcome) =>
    outcome === 'failed'
      ? text(
          '画布上画了内容，却没有替代文字：读屏软件什么也念不出来',
          'Something is drawn on this canvas and nothing says what: a screen reader has nothing to read',
        )
      : text('画布旁边的文字说全了它画的内容吗？', 'Does the text beside this canvas say all that is drawn on it?'),
  ),
  'letter-picture-is-named': rule(['1.1.1'], 'moderate', () =>
    text(
      '用符号拼成的图画没有名称：读屏软件会把符号一个一个念出来',
      'A picture made of signs has no name: a screen reader reads sign by sign',
    ),
  ),
  'captcha-has-another-way': rule(['1.1.1'], 'critical', () =>
    text(
      '验证码只能看图，没有语音、短信或人工的办法：看不见的人到这里就走不下去',
      'This CAPTCHA is for the eye only, without sound, message or people to turn to: who cannot see is shut out here',
    ),
  ),
  'text-is-no-picture': rule(['1.4.5'], 'serious', (name, outcome) =>
    outcome === 'failed'
      ? text(
          `“${name}”是一张写着字的图片：放大会模糊，也不能换字体和颜色。请改用文字`,
          `“${name}” is a picture of words: it blurs when it is enlarged, and neither type nor colours can be changed. Write it as text`,
        )
      : text(
          `图片“${name}”里主要是文字吗？如果是，请改用文字`,
          `Is the picture “${name}” mainly words? Then write them as text`,
        ),
  ),
  'title-tells-page': rule(['2.4.2'], 'serious', (name, outcome) =>
    outcome === 'failed'
      ? text(
          `网页的标题是“${name}”，没有说明这一页的内容：在标签页、历史记录和收藏夹里都认不出它`,
          `The title of the page is “${name}”, which does not say what it is about: among tabs, in the history and in bookmarks nobody knows it`,
        )
      : text(
          `标题“${name}”里的词在网页上一个也没有出现。它是这一页的标题吗？`,
          `None of the words of the title “${name}” stands on the page. Is it the title of this page?`,
        ),
  ),
  'link-says-where': rule(['2.4.4'], 'serious', (name) =>
    text(
      `链接“${name}”连同它的句子、列表项和小标题都没有说通向哪里：在链接列表里听到它，不知道该不该点`,
      `Neither the link “${name}” nor its sentence, item or heading says where it leads: in a list of links nobody knows what it is for`,
    ),
  ),
  'heading-says-something': rule(['1.3.1', '2.4.6'], 'moderate', (name, outcome) => {
    if (outcome === 'cantTell') {
      return text(
        `标题“${name}”和上一个标题一样。下面讲的是同一件事吗？`,
        `The heading “${name}” is the same as the one before. Does the same stand below both?`,
      );
    }
    return name === ''
      ? text(
          '标题是空的：读屏软件的标题列表里有一项念不出来',
          'This heading is empty: a screen reader’s list of headings has an item without words',
        )
      : text(`标题“${name}”没有说下面讲什么`, `The heading “${name}” does not say what stands below`);
  }),
  'label-says-something': rule(['2.4.6'], 'serious', (name) =>
    text(
      `“${name}”没有说明要填什么、做什么：听到它的人不知道该怎么办`,
      `“${name}” does not say what is to be filled in or done: whoever hears it does not know what to do`,
    ),
  ),
  'frame-says-what': rule(['4.1.2'], 'moderate', (name) =>
    text(
      `内嵌框架的名称是“${name}”，没有说里面是什么：听的人不知道要不要进去`,
      `This frame is called “${name}”, which does not say what is in it: nobody knows whether to go in`,
    ),
  ),
  'frames-are-told-apart': rule(['4.1.2'], 'moderate', (name, outcome) =>
    outcome === 'failed'
      ? text(
          `有两个框架都叫“${name}”，里面的内容却不同：读屏用户分不清哪个是哪个`,
          `Two frames are called “${name}” and hold different things: screen reader users cannot tell them apart`,
        )
      : text(
          `有两个框架都叫“${name}”。里面的内容作用相同吗？`,
          `Two frames are called “${name}”. Does what they hold serve the same purpose?`,
        ),
  ),
  'control-tells-its-role': rule(['4.1.2'], 'critical', (name) =>
    text(
      `“${name}”可以操作，却没有告诉读屏软件它是按钮还是链接：听起来只是一段文字`,
      `“${name}” can be operated but does not say that it is a button or a link: it is told as mere text`,
    ),
  ),
};
