/** One purpose that WCAG 2.2, section 7, lists, with the words by which labels ask for it, as a whole and in lower case. */
interface Purpose {
  tokens: readonly string[];
  zh: string;
  words: RegExp;
}

const whole = (words: string): RegExp => new RegExp(`^(?:${words})$`);

/** Tokens that mean the same datum or a part of it: asking for one with another is not wrong. */
const purposes: readonly Purpose[] = [
  {
    tokens: [
      'name',
      'given-name',
      'family-name',
      'additional-name',
      'honorific-prefix',
      'honorific-suffix',
      'nickname',
    ],
    zh: '姓名',
    words: whole(
      '(?:真实|申请人|报名人|会员|本人)?姓名|(?:full |first |last |family |given )?name|surname|first and last name|姓|名|姓氏|名字|how should we call you',
    ),
  },
  {
    tokens: ['email', 'username'],
    zh: '电子邮箱',
    words: whole('(?:电子|联系|常用)?(?:邮箱|邮件)(?:地址)?|e-?mail|e-?mail address|email'),
  },
  {
    tokens: [
      'tel',
      'tel-national',
      'tel-local',
      'tel-country-code',
      'tel-area-code',
      'tel-local-prefix',
      'tel-local-suffix',
      'tel-extension',
      'username',
    ],
    zh: '电话',
    words: whole(
      '(?:联系|固定|家庭|移动|手机)?(?:电话|手机)(?:号码?)?|手机号码?|(?:tele)?phone|(?:mobile|cell|tele|home|daytime|contact)?[ -]?(?:phone|mobile|telephone)(?: number)?',
    ),
  },
  {
    tokens: [
      'street-address',
      'address-line1',
      'address-line2',
      'address-line3',
      'address-level1',
      'address-level2',
      'address-level3',
      'address-level4',
    ],
    zh: '地址',
    words: whole(
      '(?:家庭|居住|通讯|通信|联系|收货|常住|详细|户籍|现居住?)(?:地址|住址)|地址|住址|(?:street |home |mailing |postal )?address|address line [12]|street',
    ),
  },
  { tokens: ['postal-code'], zh: '邮政编码', words: whole('邮政编码|邮编|post(?:al)? ?code|zip(?: ?code)?') },
  {
    tokens: ['bday', 'bday-day', 'bday-month', 'bday-year'],
    zh: '出生日期',
    words: whole('(?:出生日期|出生年月日?|生日)|date of birth|birth ?date|birthday'),
  },
  {
    tokens: ['organization', 'organization-title'],
    zh: '工作单位',
    words: whole('(?:工作)单位(?:名称)?|所在单位|company(?: name)?|organi[sz]ation|employer'),
  },
  { tokens: ['sex'], zh: '性别', words: whole('性别|gender|sex') },
  { tokens: ['country', 'country-name'], zh: '国家', words: whole('国家|国家或地区|country|country of residence') },
  { tokens: ['cc-number'], zh: '银行卡号', words: whole('(?:银行卡|信用卡)号码?|(?:credit )?card number') },
  { tokens: ['cc-name'], zh: '持卡人', words: whole('持卡人(?:姓名)?|name on card|cardholder(?: name)?') },
  {
    tokens: ['username', 'email', 'tel', 'nickname'],
    zh: '用户名',
    words: whole('用户名|登录名|账号|帐号|user ?name|user id'),
  },
  {
    tokens: ['current-password', 'new-password', 'one-time-code'],
    zh: '密码',
    words: whole('(?:登录|新|原|旧|当前|确认)?密码|(?:new |current |confirm )?password'),
  },
];

/** Every token that names a field's purpose; `section-…`, `shipping`, `home` and their like stand before it. */
export const knownTokens = new Set([
  ...purposes.flatMap(({ tokens }) => tokens),
  ...'cc-given-name cc-additional-name cc-family-name cc-exp cc-exp-month cc-exp-year cc-csc cc-type'.split(' '),
  ...'transaction-currency transaction-amount language url photo impp'.split(' '),
]);

/** What the label of a field about its user asks for; null where it is none of the listed purposes. */
export function purposeOf(label: string): Purpose | null {
  const words = label.replace(/^(?:请(?:输入|填写)|请留下)?(?:您|你)的?\s*/, '').replace(/^请(?:输入|填写)\s*/, '');
  const own = words.replace(/^(?:please )?(?:enter )?(?:your |my )/, '');
  return purposes.find((purpose) => purpose.words.test(own)) ?? null;
}
