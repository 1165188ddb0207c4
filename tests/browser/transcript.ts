import type { ElementHandle, Page as BrowserPage, SerializedAXNode } from 'puppeteer-core';

/** What a role is called in a transcript. Text has no role of its own. */
const roles: Readonly<Record<string, string>> = {
  Audio: '音频',
  DescriptionList: '名称与内容',
  DisclosureTriangle: '展开按钮',
  Figcaption: '图注',
  MenuListPopup: '选项',
  RootWebArea: '网页',
  SvgRoot: '图形',
  Video: '视频',
  article: '文章',
  banner: '页头',
  blockquote: '引文',
  button: '按钮',
  caption: '表题',
  cell: '单元格',
  checkbox: '复选框',
  columnheader: '列标题',
  combobox: '下拉列表',
  complementary: '补充内容',
  contentinfo: '页脚',
  definition: '内容',
  figure: '图',
  form: '表单',
  group: '组',
  heading: '标题',
  image: '图片',
  link: '链接',
  list: '列表',
  listitem: '项',
  main: '正文',
  navigation: '导航',
  note: '说明',
  option: '选项',
  radio: '单选',
  region: '区域',
  row: '行',
  rowheader: '行标题',
  search: '搜索',
  searchbox: '搜索框',
  slider: '滑块',
  status: '状态',
  table: '表格',
  term: '名称',
  textbox: '文本框',
};

/** Boxes without a meaning of their own: what is in them counts. */
const boxes: ReadonlySet<string> = new Set(['none', 'generic', 'rowgroup', 'strong', 'emphasis']);
/** Boxes that end a sentence. */
const blocks: ReadonlySet<string> = new Set(['paragraph', 'time', 'LabelText']);
const silent: ReadonlySet<string> = new Set(['InlineTextBox', 'LineBreak']);
/** What these hold is their name, and is not read twice. */
const namedByText: ReadonlySet<string> = new Set(['link', 'button', 'heading', 'DisclosureTriangle', 'option']);
/** The controls in them are the browser's own. */
const players: ReadonlySet<string> = new Set(['Audio', 'Video']);

/** A line of a transcript and what stands below it. */
interface Spoken {
  role: string;
  name: string;
  states: readonly string[];
  inside: readonly Spoken[];
  /** Text that stands by itself: a paragraph. */
  isWhole?: boolean;
}

/** What a screen reader finds in the first element that a selector finds: role and name, a line each, nested by indentation. */
export async function transcriptOf(tab: BrowserPage, selector: string): Promise<string[]> {
  const root = await tab.$(selector);
  if (root === null) throw new Error(`${tab.url()} has no ${selector}`);
  return linesOf(joinTexts(await spokenOf(tab, root)), 0);
}

/** An element that the tree leaves out counts by what is in it. */
async function spokenOf(tab: BrowserPage, root: ElementHandle): Promise<Spoken[]> {
  const tree = await tab.accessibility.snapshot({ root, interestingOnly: false });
  if (tree !== null) return spokenIn(tree);
  const spoken: Spoken[] = [];
  for (const child of await root.$$(':scope > *')) spoken.push(...(await spokenOf(tab, child)));
  return spoken;
}

function spokenIn(node: SerializedAXNode): Spoken[] {
  if (silent.has(node.role)) return [];
  const name = (node.name ?? '').trim();
  if (node.role === 'StaticText') return name === '' ? [] : [textOf(name)];
  // A bullet says nothing that the list has not said.
  if (node.role === 'ListMarker') return /\d/.test(name) ? [textOf(name)] : [];
  const children = players.has(node.role) ? [] : (node.children ?? []).flatMap(spokenIn);
  if (blocks.has(node.role)) return joinTexts(children).map(asWhole);
  if (boxes.has(node.role)) return children;
  const role = roles[node.role];
  if (role === undefined) throw new Error(`no word for the role ${node.role} "${name}"`);
  return [folded({ role: role + sizeOf(node), name, states: statesOf(node), inside: insideOf(node, name, children) })];
}

const asWhole = (spoken: Spoken): Spoken => (spoken.role === '' ? { ...spoken, isWhole: true } : spoken);

const textOf = (name: string): Spoken => ({ role: '', name: name.trim(), states: [], inside: [] });

/** Text below a thing that is named by it is that name, and a caption the name of its table. */
function insideOf({ role }: SerializedAXNode, name: string, children: readonly Spoken[]): readonly Spoken[] {
  if (role === 'table') return children.filter((child) => child.role !== '表题' || child.name !== name);
  if (namedByText.has(role)) return children.filter((child) => child.role !== '');
  return children.length === 1 && children[0]?.role === '' && children[0].name === name ? [] : children;
}

/** A heading that is a link, a list item that is a text: one line, as it is read. */
function folded(spoken: Spoken): Spoken {
  const [only, ...others] = joinTexts(spoken.inside);
  const isOne = only !== undefined && others.length === 0;
  if (!isOne || (spoken.name !== '' && spoken.name !== only.name)) return spoken;
  if (/^(?:列表|名称与内容|图$|导航|区域)/.test(spoken.role)) return spoken;
  const role = [spoken.role, ...spoken.states, only.role].filter((word) => word !== '').join(' ');
  return { role, name: only.name, states: only.states, inside: only.inside };
}

/** The level of a heading, the items of a list: said with the role. */
function sizeOf(node: SerializedAXNode): string {
  if (node.role === 'heading') return ` ${node.level} 级`;
  return node.role === 'list' ? ` ${(node.children ?? []).flatMap(itemsIn).length} 项` : '';
}

function statesOf(node: SerializedAXNode): string[] {
  return [
    node.expanded === undefined ? '' : node.expanded ? '已展开' : '已收起',
    node.checked === true ? '已选中' : '',
    node.disabled === true ? '不可用' : '',
    node.description ?? '',
  ].filter((state) => state !== '');
}

const itemsIn = (node: SerializedAXNode): SerializedAXNode[] =>
  node.role === 'listitem' ? [node] : boxes.has(node.role) ? (node.children ?? []).flatMap(itemsIn) : [];

/** Pieces of text that stand side by side are one sentence. */
function joinTexts(all: readonly Spoken[]): Spoken[] {
  const joined: Spoken[] = [];
  for (const spoken of all) {
    const before = joined.at(-1);
    const isSame = spoken.role === '' && before?.role === '' && !spoken.isWhole && !before.isWhole;
    if (isSame) joined[joined.length - 1] = textOf(`${before?.name} ${spoken.name}`);
    else joined.push(spoken);
  }
  return joined;
}

const linesOf = (all: readonly Spoken[], depth: number): string[] =>
  all.flatMap(({ role, name, states, inside }) => [
    '  '.repeat(depth) + [role, name, ...states].filter((word) => word !== '').join(' '),
    ...linesOf(joinTexts(inside), depth + 1),
  ]);
