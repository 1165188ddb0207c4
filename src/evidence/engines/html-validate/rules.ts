import type { RuleConfig } from 'html-validate';

/**
 * What the recommended, document and a11y presets say is kept, but for what this table says otherwise. A rule is an
 * error or it is off. Off is what no reader and no browser can tell from its opposite.
 */
export const rules: RuleConfig = {
  // Counts signs of a language that puts a word into two of them, and the site's name is part of each title.
  'long-title': 'off',
  // How the compiler writes its HTML, not what is in it.
  'no-trailing-whitespace': 'off',
  'attr-quotes': 'off',
  'attribute-boolean-style': 'off',
  'attribute-empty-style': 'off',
  'doctype-style': 'off',
  'void-style': 'off',
  'prefer-tbody': 'off',
  // A browser reads `&` in an address as it was meant.
  'no-raw-characters': ['error', { relaxed: true }],
  // Where a number may break is for the style sheet.
  'tel-non-breaking': 'off',
  // Headings in Chinese have ids in Chinese.
  'valid-id': ['error', { relaxed: true }],
  // Every page's policy forbids inline styles: what they say would not be seen.
  'no-inline-style': 'error',
  // Our own files need no second proof of being ours; another host's would.
  'require-sri': ['error', { target: 'crossorigin' }],
  // Two presets speak of these; here they are wanted.
  'heading-level': 'error',
  'input-missing-label': 'error',
  'no-missing-references': 'error',
  'deprecated-rule': 'off',
};

/** The WCAG success criteria that a rule is about; rules of mere HTML have none. */
export const criteriaOf: Readonly<Record<string, readonly string[]>> = {
  'area-alt': ['1.1.1'],
  'aria-hidden-body': ['4.1.2'],
  'aria-label-misuse': ['4.1.2'],
  'empty-title': ['2.4.2'],
  'hidden-focusable': ['4.1.2'],
  'input-missing-label': ['4.1.2'],
  'meta-refresh': ['2.2.1'],
  'multiple-labeled-controls': ['1.3.1'],
  'no-abstract-role': ['4.1.2'],
  'no-autoplay': ['1.4.2'],
  'text-content': ['4.1.2'],
  'valid-autocomplete': ['1.3.5'],
  'valid-for': ['1.3.1'],
  'wcag/h30': ['2.4.4', '4.1.2'],
  'wcag/h32': ['3.2.2'],
  'wcag/h36': ['1.1.1'],
  'wcag/h37': ['1.1.1'],
  'wcag/h63': ['1.3.1'],
  'wcag/h67': ['1.1.1'],
  'wcag/h71': ['1.3.1'],
};

/** What the usual rules say, in Chinese. */
const messages: Readonly<Record<string, string>> = {
  'area-alt': '图像热区缺少替代文本',
  'aria-hidden-body': 'body 元素不能设为 aria-hidden',
  'aria-label-misuse': '这个元素不能用 aria-label 命名',
  'attribute-allowed-values': '属性的值不在允许的范围内',
  'attribute-misuse': '属性用在了不该用的地方',
  'autocomplete-password': '密码框的 autocomplete 属性不正确',
  'close-attr': '结束标签不能带属性',
  'close-order': '标签没有按顺序闭合',
  deprecated: '元素已被废弃',
  'doctype-html': '文档类型应为 html',
  'element-name': '元素名不正确',
  'element-permitted-content': '元素放在了不允许它出现的元素里',
  'element-permitted-occurrences': '元素出现的次数过多',
  'element-permitted-order': '元素的先后顺序不正确',
  'element-permitted-parent': '元素的上级元素不正确',
  'element-required-ancestor': '元素缺少必需的外层元素',
  'element-required-attributes': '元素缺少必需的属性',
  'element-required-content': '元素缺少必需的内容',
  'empty-heading': '标题元素是空的',
  'empty-title': '页面标题 title 是空的',
  'form-dup-name': '表单里有同名的字段',
  'heading-level': '标题级别跳级；请逐级使用标题',
  'hidden-focusable': '对读屏软件隐藏的元素仍能获得焦点',
  'input-attributes': '输入框的属性与类型不符',
  'input-missing-label': '表单字段没有标签',
  'map-dup-name': '图像映射重名',
  'map-id-name': '图像映射的 id 与 name 不一致',
  'meta-refresh': '页面会自动刷新或跳转',
  'missing-doctype': '页面缺少文档类型声明',
  'multiple-labeled-controls': '一个标签对应了多个字段',
  'no-abstract-role': '使用了不能直接使用的抽象角色',
  'no-autoplay': '音频或视频会自动播放',
  'no-deprecated-attr': '属性已被废弃',
  'no-dup-attr': '同一属性写了两次',
  'no-dup-class': '同一类名写了两次',
  'no-dup-id': 'id 属性值在页面中重复',
  'no-implicit-button-type': '按钮没有写明 type',
  'no-implicit-close': '元素没有写结束标签，被别的元素打断',
  'no-implicit-input-type': '输入框没有写明 type',
  'no-inline-style': '使用了行内样式；页面的安全策略会拦下它',
  'no-missing-references': '引用的 id 在页面中不存在',
  'no-multiple-main': '页面有多个 main 元素',
  'no-raw-characters': '特殊字符没有转义',
  'no-redundant-aria-label': 'aria-label 与元素自身的文字重复',
  'no-redundant-for': '标签已包住字段，不必再写 for',
  'no-redundant-role': '角色与元素自带的角色重复',
  'no-self-closing': '元素不能自闭合',
  'prefer-button': '请使用 button 元素',
  'prefer-native-element': '请使用原生元素代替 role 属性',
  'require-sri': '引用别的网站的文件必须带完整性校验',
  'script-element': 'script 元素没有写结束标签',
  'script-type': 'script 的 type 属性不正确',
  'text-content': '元素缺少文字内容',
  'unique-landmark': '同类区域有多个时，必须各有名称加以区分',
  'unrecognized-char-ref': '字符引用不存在',
  'valid-autocomplete': 'autocomplete 属性的值不正确',
  'valid-for': '标签的 for 属性指向的不是表单字段',
  'valid-id': 'id 属性的值不正确',
  'void-content': '空元素不能有内容',
  'wcag/h30': '链接没有说明去处的文字',
  'wcag/h32': '表单没有提交按钮',
  'wcag/h36': '图片提交按钮缺少替代文本',
  'wcag/h37': '图片缺少 alt 属性；请写一句替代文本',
  'wcag/h63': '表头单元格的 scope 属性不正确',
  'wcag/h67': '替代文本为空的图片不能再有 title 属性',
  'wcag/h71': 'fieldset 缺少说明这组字段的 legend',
};

/** Says a fault in Chinese; one outside the table is named by its rule and keeps html-validate's own words. */
export const chineseMessage = (rule: string, english: string): string =>
  messages[rule] ?? `不符合 HTML 规则 ${rule}：${english}`;
