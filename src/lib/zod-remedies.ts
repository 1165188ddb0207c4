import { z } from 'zod';
import { text, type Text } from '#lib/text.ts';

/** A value that a schema refused, and what is known of its field. */
export interface WrongValue {
  issue: z.core.$ZodIssue;
  value: unknown;
  /** The field's schema. */
  field: z.core.$ZodType | null;
  /** `columns[2].title` */
  name: string;
  /** The field's description. */
  hint: string | null;
}

/** Says what is wrong with a value, and what to write instead. */
export function wrongValue(wrong: WrongValue): [message: Text, fix: Text] {
  const { issue, value, name } = wrong;
  if (value === null) return [emptyValue(name), described(wrong, emptyFix)];
  if (issue.code === 'too_small' || issue.code === 'too_big') return wrongSize(wrong, issue);
  const shown = shownValue(value);
  return [
    text(`“${name}”的值 ${shown} 不对。`, `The value ${shown} of "${name}" is not right.`),
    quoteFix(wrong) ?? (issue.code === 'invalid_type' ? typeFix(wrong, issue.expected) : valueFix(wrong)),
  ];
}

const emptyValue = (name: string): Text => text(`“${name}:”后面没有写值。`, `There is no value after "${name}:".`);
const emptyFix = text(
  '写上值；值以 # 或 & 开头的，用单引号括起来。',
  'Write a value; put single quotes around one that starts with # or &.',
);

/** A number or yes-or-no that would do as a text. */
function quoteFix({ value, field }: WrongValue): Text | null {
  if (typeof value !== 'number' && typeof value !== 'boolean') return null;
  if (field === null || !z.safeParse(field, String(value)).success) return null;
  return text(`给值加上双引号："${String(value)}"。`, `Put double quotes around it: "${String(value)}".`);
}

type SizeIssue = Extract<z.core.$ZodIssue, { code: 'too_small' | 'too_big' }>;

function wrongSize(wrong: WrongValue, issue: SizeIssue): [message: Text, fix: Text] {
  const { name, value } = wrong;
  const isSmall = issue.code === 'too_small';
  const bound = isSmall ? issue.minimum : issue.maximum;
  if (typeof value === 'string' || Array.isArray(value)) {
    if (value.length === 0) return [emptyValue(name), described(wrong, text('写上值。', 'Write a value.'))];
    const [zh, en] = typeof value === 'string' ? ['字', 'signs'] : ['项', 'items'];
    return [
      text(
        `“${name}”太${isSmall ? '短' : '长'}：现在 ${value.length} ${zh}，${isSmall ? '至少' : '最多'} ${bound} ${zh}。`,
        `"${name}" is too ${isSmall ? 'short' : 'long'}: ${value.length} ${en}, at ${isSmall ? 'least' : 'most'} ${bound}.`,
      ),
      described(wrong, isSmall ? text('写得具体一些。', 'Say more.') : text('改短一些。', 'Shorten it.')),
    ];
  }
  return [
    text(`“${name}”的值 ${shownValue(value)} 不对。`, `The value ${shownValue(value)} of "${name}" is not right.`),
    described(
      wrong,
      isSmall
        ? text(`不小于 ${bound}。`, `It is at least ${bound}.`)
        : text(`不大于 ${bound}。`, `It is at most ${bound}.`),
    ),
  ];
}

function typeFix(wrong: WrongValue, expected: string): Text {
  const { value } = wrong;
  if (expected === 'array' && typeof value === 'string') {
    const list = `[${value
      .split(/[,，、;；]/)
      .map((item) => item.trim())
      .join(', ')}]`;
    return described(wrong, text(`写成列表：${list}。`, `Write a list: ${list}.`));
  }
  // A number where a date is due: its own rule says best what to write.
  if (expected === 'string' && wrong.field !== null && typeof value === 'number') {
    const inner = z.safeParse(wrong.field, String(value)).error?.issues[0];
    if (inner !== undefined) return valueFix({ ...wrong, issue: inner });
  }
  if (expected === 'string' && typeof value === 'object') {
    return described(
      wrong,
      text(
        '这里要写文字；以 { 或 [ 开头的，用单引号括起来。',
        'Write a text; put single quotes around one that starts with { or [.',
      ),
    );
  }
  const word = typeWords[expected] ?? text(expected, expected);
  return described(wrong, text(`这里要写${word['zh-CN']}。`, `Write ${word.en} here.`));
}

function valueFix(wrong: WrongValue): Text {
  const { issue, hint } = wrong;
  // A rule that was written for the field says all by itself.
  if (issue.code === 'custom') return bothLanguages(issue.message);
  if (issue.code === 'invalid_value') {
    const values = issue.values.map(String);
    return described(wrong, text(`只能写：${values.join('、')}。`, `Write one of: ${values.join(', ')}.`));
  }
  if (issue.code === 'invalid_format' && issue.format === 'email') {
    return text('写成邮箱地址，如 wz@example.cn。', 'Write an e-mail address such as wz@example.cn.');
  }
  if (issue.code === 'invalid_format' && issue.format === 'url') {
    return described(
      wrong,
      text('写成完整的网址，如 https://example.cn/。', 'Write a full address such as https://example.cn/.'),
    );
  }
  if (hint === null) return text('请照这个字段的格式改写。', 'Write it in the form that is asked for.');
  const words = bothLanguages(hint);
  return text(`应写：${words['zh-CN']}。`, `Write: ${words.en}.`);
}

/** A remedy with the field's description behind it. */
function described({ hint }: WrongValue, fix: Text): Text {
  if (hint === null) return fix;
  const words = bothLanguages(hint);
  return text(`${fix['zh-CN']}这个字段是：${words['zh-CN']}。`, `${fix.en} This field is: ${words.en}.`);
}

/** A rule's message and a field's description hold both languages: `中文 / English`. */
export function bothLanguages(message: string): Text {
  const [zh = message, en = message] = message.split(' / ');
  return text(zh, en);
}

const typeWords: Readonly<Record<string, Text>> = {
  string: text('文字', 'a text'),
  number: text('数字', 'a number'),
  int: text('整数', 'a whole number'),
  boolean: text(' true 或 false', 'true or false'),
  array: text('列表，每一项以“- ”开头', 'a list, each item beginning with "- "'),
  object: text('下一级的“字段: 值”，每行前面空两格', 'fields of the next level, indented by two spaces'),
  record: text('下一级的“字段: 值”，每行前面空两格', 'fields of the next level, indented by two spaces'),
};

function shownValue(value: unknown): string {
  const shown = typeof value === 'string' ? `“${value}”` : JSON.stringify(value);
  return shown.length > 60 ? `${shown.slice(0, 60)}…` : shown;
}
