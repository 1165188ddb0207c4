import { text, type Text } from '#lib/text.ts';
import type { Entry } from '#model/entry.ts';

/** A field that an entry of some kinds should have, or the form it should have. */
interface FieldRule {
  id: string;
  kinds: readonly string[];
  holds(entry: Entry): boolean;
  /** What is said of the entry, after its title. */
  lacks: Text;
}

const isFilled = (value: unknown): boolean =>
  typeof value === 'string'
    ? value.trim() !== ''
    : Array.isArray(value)
      ? value.some(isFilled)
      : value !== undefined && value !== null;

const field = (id: string, kinds: readonly string[], name: string, words: Text): FieldRule => ({
  id,
  kinds,
  holds: ({ fields }) => isFilled(fields[name]),
  lacks: text(`没有写${words['zh-CN']}（${name}）`, `does not state its ${words.en} (${name})`),
});

const official = ['policy', 'disclosure'];

/** A number that can be dialled: a landline with its area code, a hotline, 400; digits may be grouped. */
const dialable = /^(?:0\d{2,3}[- ]?\d{7,8}(?:[-转]\d{1,6})?|400[- ]?\d{3}[- ]?\d{4}|1\d{4}|1[3-9]\d{9})$/;

/**
 * 领导信息: 姓名、简历、分管工作 (国办秘函〔2019〕19号 as monitors read it). 目录著录项: domain figure §6.2.
 * A guide's way without the web: 无障碍环境建设法 第三十九条. An urgent notice in another form: 第二十九条.
 */
export const fieldRules: readonly FieldRule[] = [
  field('leader-duties', ['leader'], 'duties', text('分管工作', 'duties')),
  field('leader-resume', ['leader'], 'resume', text('简历', 'career')),
  field('document-number', official, 'documentNumber', text('文号', 'document number')),
  field('document-issuer', official, 'issuer', text('发文机关', 'issuing body')),
  field('document-issued-on', official, 'issuedOn', text('成文日期', 'day of signing')),
  field('document-validity', official, 'validity', text('有效性', 'validity')),
  field('document-index', ['disclosure'], 'indexNumber', text('索引号', 'index number')),
  {
    id: 'repealed-is-dated',
    kinds: official,
    holds: ({ fields }) =>
      !['失效', '废止'].includes(String(fields['validity'])) ||
      isFilled(fields['repealedOn']) ||
      isFilled(fields['replacedBy']),
    lacks: text(
      '已失效，却没有写失效日期或代替它的文件',
      'is no longer in force, and names neither the day nor what replaces it',
    ),
  },
  field('guide-offline', ['service'], 'offline', text('线下渠道', 'way without the web')),
  field('guide-time-limit', ['service'], 'timeLimit', text('办理时限', 'time limit')),
  field('guide-fee', ['service'], 'fee', text('收费情况', 'fee')),
  {
    id: 'guide-is-checked',
    kinds: ['service'],
    holds: ({ checked }) => checked !== null,
    lacks: text('没有写最近核对的日期（checked）', 'does not say when it was last checked (checked)'),
  },
  {
    id: 'guide-phone',
    kinds: ['service'],
    holds: ({ fields }) => phonesOf(fields['phone']).every((phone) => dialable.test(phone)),
    lacks: text('的电话号码无法直接拨打（phone）', 'has a telephone number that cannot be dialled (phone)'),
  },
  {
    id: 'urgent-in-other-forms',
    kinds: ['emergency'],
    holds: ({ fields }) => ['audio', 'signLanguage', 'largePrint', 'braille'].some((name) => isFilled(fields[name])),
    lacks: text('没有语音、大字、盲文或手语版', 'comes in no other form: audio, large print, braille or sign language'),
  },
  field('dataset-citation', ['dataset'], 'citation', text('数据出处', 'source')),
];

const phonesOf = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(/[、，,；;/]|\s{2,}/).map((phone) => phone.trim()) : [];
