import { Lang } from '#model/words.ts';
import { playedTypes } from '#content/media-types.ts';

/** A property that a directive may carry. */
export interface DirectiveProp {
  required?: boolean;
  oneOf?: readonly string[];
  /** Names a picture or attachment in the site's folder. */
  media?: 'image' | 'file';
  /** It must name a file of one of these types. */
  types?: readonly string[];
  /** A reader reads it: it belongs to the text for search, wording and privacy checks. */
  isText?: boolean;
}

/** What stands between `:::name` and `:::`. */
export interface DirectiveDefinition {
  props: Readonly<Record<string, DirectiveProp>>;
  /** The property that the words after `:::name{…}` set. */
  trailing: string;
  /** What it is, in a Chinese word. */
  means: string;
  /** Shown in messages. */
  example: string;
  /** One of these properties must be there, or text between the lines. */
  words?: readonly string[];
}

const fileOf = (types: readonly string[]): DirectiveProp => ({ media: 'file', types });

/** The allow-list: what editors may use in Markdown beyond Markdown. Each is a theme component of the same name. */
export const directives: Readonly<Record<string, DirectiveDefinition>> = {
  note: {
    props: { title: { isText: true }, type: { oneOf: ['info', 'tip', 'warning', 'important'] } },
    trailing: 'title',
    means: '提示',
    example: ':::note 温馨提示',
  },
  figure: {
    props: {
      src: { required: true, media: 'image' },
      alt: { isText: true },
      decorative: { oneOf: ['true'] },
      caption: { isText: true },
    },
    trailing: 'caption',
    means: '图片和图注',
    example: ':::figure{src=media/photo.jpg alt="图里有什么"}',
  },
  steps: { props: { title: { isText: true } }, trailing: 'title', means: '办事步骤', example: ':::steps' },
  details: {
    props: { summary: { required: true, isText: true }, open: { oneOf: ['true'] } },
    trailing: 'summary',
    means: '点开才出现的内容',
    example: ':::details 哪些人可以申请？',
  },
  video: {
    props: {
      title: { required: true, isText: true },
      src: { required: true, ...fileOf(playedTypes.video) },
      captions: fileOf(playedTypes.captions),
      transcript: fileOf(playedTypes.transcript),
      signLanguage: fileOf(playedTypes.video),
      audioDescription: fileOf([...playedTypes.video, ...playedTypes.audio]),
      poster: { media: 'image' },
    },
    trailing: 'title',
    means: '视频，要有字幕或文字稿',
    example: ':::video{src=media/talk.mp4 captions=media/talk.vtt} 视频名称',
    words: ['captions', 'transcript'],
  },
  audio: {
    props: {
      title: { required: true, isText: true },
      src: { required: true, ...fileOf(playedTypes.audio) },
      transcript: fileOf(playedTypes.transcript),
    },
    trailing: 'title',
    means: '声音，要有文字稿',
    example: ':::audio{src=media/notice.mp3 transcript=files/notice.txt} 录音名称',
    words: ['transcript'],
  },
  passage: {
    props: { lang: { required: true, oneOf: Lang.options } },
    trailing: 'lang',
    means: '别的语言写的段落',
    example: ':::passage{lang=ug}',
  },
  'contact-card': {
    props: Object.fromEntries(
      ['name', 'phone', 'address', 'hours', 'email', 'transport'].map((name) => [
        name,
        { isText: true, ...(name === 'name' || name === 'phone' ? { required: true } : {}) },
      ]),
    ),
    trailing: 'name',
    means: '联系卡片',
    example: ':::contact-card{phone=0000-1234567 address="松林路8号"} 服务大厅',
  },
  table: {
    props: { src: fileOf(['csv']), caption: { required: true, isText: true } },
    trailing: 'caption',
    means: '带标题的表格',
    example: ':::table{src=data/x.csv caption="表格的标题"}',
  },
  chart: {
    props: {
      src: { required: true, ...fileOf(['csv']) },
      type: { required: true, oneOf: ['bar', 'line'] },
      x: { required: true },
      y: { required: true },
      series: {},
      title: { required: true, isText: true },
      sentence: { isText: true },
    },
    trailing: 'title',
    means: '条形图或折线图，附数据表',
    example: ':::chart{src=data/x.csv type=line x=年份 y=人数 title="图的标题"}',
  },
};

/** What to write instead of an HTML tag: Markdown, a directive, or nothing. Tags not listed get the general remedy. */
export const insteadOfTag: Readonly<Record<string, [zh: string, en: string]>> = {
  a: ['写成 [文字](网址)。', 'Write [words](address).'],
  audio: [
    '用 :::audio{src=media/文件.mp3} 名称，下面写文字稿，再写 :::。',
    'Use :::audio{src=media/file.mp3} name, the transcript below it, and ::: at its end.',
  ],
  aside: ['用 :::note … ::: 代替。', 'Use :::note … ::: instead.'],
  b: ['写成 **文字**。', 'Write **words**.'],
  blockquote: ['每行前写 > 。', 'Start each line with > .'],
  br: ['空一行另起一段。', 'Leave an empty line to start a paragraph.'],
  center: ['去掉标签；版式由主题决定。', 'Remove the tag; the theme decides the layout.'],
  details: ['用 :::details 标题 … ::: 代替。', 'Use :::details summary … ::: instead.'],
  div: ['去掉标签；要突出一段话用 :::note … :::。', 'Remove the tag; to set a passage apart use :::note … :::.'],
  em: ['写成 *文字*。', 'Write *words*.'],
  figcaption: ['用 :::figure{src=… alt=…} 图注 … ::: 代替。', 'Use :::figure{src=… alt=…} caption … ::: instead.'],
  figure: ['用 :::figure{src=… alt=…} 图注 … ::: 代替。', 'Use :::figure{src=… alt=…} caption … ::: instead.'],
  font: ['去掉标签；字体和颜色由主题决定。', 'Remove the tag; the theme decides fonts and colours.'],
  h1: ['标题写在文首的 title；小标题从 ## 写起。', 'The title stands in the front matter; headings begin with ##.'],
  h2: ['写成 ## 小标题。', 'Write ## heading.'],
  h3: ['写成 ### 小标题。', 'Write ### heading.'],
  hr: ['单独一行写 ---。', 'Write --- on a line of its own.'],
  i: ['写成 *文字*。', 'Write *words*.'],
  iframe: [
    '不能嵌入别的网页；写成链接 [名称](网址)。',
    'Other pages cannot be embedded; write a link [name](address).',
  ],
  img: [
    '写成 ![说明](media/文件.jpg)，带图注用 :::figure{src=… alt=…}。',
    'Write ![description](media/file.jpg), or :::figure{src=… alt=…} with a caption.',
  ],
  li: ['每项一行，以“- ”或“1. ”开头。', 'One item a line, starting with "- " or "1. ".'],
  ol: [
    '每项一行，以“1. ”开头；办事步骤可用 :::steps … :::。',
    'One item a line, starting with "1. "; for a procedure use :::steps … :::.',
  ],
  p: ['去掉标签，段与段之间空一行。', 'Remove the tag and leave an empty line between paragraphs.'],
  pre: ['用 ``` 包起来。', 'Put it between ``` lines.'],
  script: ['内容里不能有脚本，请删去。', 'Content never carries scripts: delete it.'],
  section: ['去掉标签，用 ## 小标题分段。', 'Remove the tag; divide the text by ## headings.'],
  span: ['去掉标签；版式由主题决定。', 'Remove the tag; the theme decides the layout.'],
  strong: ['写成 **文字**。', 'Write **words**.'],
  style: [
    '内容里不能有样式，请删去；颜色由主题决定。',
    'Content never carries styles: delete it; the theme decides colours.',
  ],
  sub: ['直接用下标字符，如 CO₂。', 'Use the subscript sign itself: CO₂.'],
  caption: ['用 :::table{caption="标题"} 包住 Markdown 表格。', 'Put the Markdown table into :::table{caption="…"}.'],
  ...Object.fromEntries(
    ['tbody', 'td', 'tfoot', 'th', 'thead', 'tr'].map((tag) => [
      tag,
      ['写成 Markdown 表格：| 列 | 列 |。', 'Write a Markdown table: | column | column |.'] as const,
    ]),
  ),
  summary: ['用 :::details 标题 … ::: 代替。', 'Use :::details summary … ::: instead.'],
  sup: ['直接用上标字符，如 m²。', 'Use the superscript sign itself: m².'],
  table: ['写成 Markdown 表格：| 列 | 列 |。', 'Write a Markdown table: | column | column |.'],
  u: [
    '去掉标签；下划线只给链接用，要强调写 **文字**。',
    'Remove the tag; only links are underlined; emphasise with **words**.',
  ],
  ul: ['每项一行，以“- ”开头。', 'One item a line, starting with "- ".'],
  video: [
    '用 :::video{src=media/文件.mp4 captions=media/文件.vtt} 名称 … ::: 代替。',
    'Use :::video{src=media/file.mp4 captions=media/file.vtt} name … ::: instead.',
  ],
};
