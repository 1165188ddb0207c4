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
      '(?:真实|申请人|报名人|会员|本人)?姓名|(?:full |first |last |family |given )?name|surname|first and last name|姓|名|姓氏|名字|how should we call you' +
        '|氏名|お?名前|フリガナ|ふりがな|성명|이름|성|vor- und nachname|vorname|nachname|familienname|nom|prénoms?|nom et prénoms?|nombre|apellidos?|nombre y apellidos|nombre completo|nome|sobrenome|nome completo|cognome|nome e cognome|имя|фамилия|имя и фамилия|фио|الاسم|الاسم الكامل|اسم العائلة|ئىسم|ئىسىم|ئىسىم-فامىلە|ئىسىم فامىلىسى|མིང|རུས་མིང',
    ),
  },
  {
    tokens: ['email', 'username'],
    zh: '电子邮箱',
    words: whole(
      '(?:电子|联系|常用)?(?:邮箱|邮件)(?:地址)?|e-?mail|e-?mail address|email' +
        '|電郵(?:地址)?|電子(?:郵件|信箱)(?:地址)?|(?:電子)?メール(?:アドレス)?|이메일(?: ?주소)?|전자 ?우편|e-?mail-?adresse|adresse (?:e-?mail|électronique)|courriel|correo(?: electrónico)?|endereço de e-?mail|correio eletrónico|indirizzo e-?mail|(?:адрес )?электронн(?:ая|ой) почт[аы]|البريد الإلكتروني|ئېلخەت(?: ئادرېسى)?|གློག་རྡུལ་སྦྲག་རྟགས|གློག་ཡིག',
    ),
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
      '(?:联系|固定|家庭|移动|手机)?(?:电话|手机)(?:号码?)?|手机号码?|(?:tele)?phone|(?:mobile|cell|tele|home|daytime|contact)?[ -]?(?:phone|mobile|telephone)(?: number)?' +
        '|(?:聯絡|手提|流動|携帯)?電話(?:番号|號碼)?|手機(?:號碼)?|전화(?: ?번호)?|휴대(?:폰|전화)(?: ?번호)?|연락처|telefon(?:nummer)?|handy(?:nummer)?|mobil(?:nummer|telefon)?|(?:numéro de )?téléphone(?: portable| mobile)?|(?:número de )?teléfono(?: móvil)?|(?:número de )?(?:telefone|telemóvel)|celular|(?:numero di )?telefono|(?:номер )?телефона?|(?:رقم )?الهاتف|رقم الجوال|تېلېفون(?: نومۇرى)?|يانفون(?: نومۇرى)?|ཁ་པར(?: ?ཨང་གྲངས)?',
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
      '(?:家庭|居住|通讯|通信|联系|收货|常住|详细|户籍|现居住?)(?:地址|住址)|地址|住址|(?:street |home |mailing |postal )?address|address line [12]|street' +
        '|ご?住所|현? ?주소|(?:도로명 ?)?주소|anschrift|adresse|(?:straße|strasse)(?: und hausnummer)?|adresse postale|rue|dirección|domicilio|endereço|morada|indirizzo|адрес|العنوان|ئادرېس|ئۆي ئادرېسى|སྡོད་གནས|གནས་ཡུལ',
    ),
  },
  {
    tokens: ['postal-code'],
    zh: '邮政编码',
    words: whole(
      '邮政编码|邮编|post(?:al)? ?code|zip(?: ?code)?' +
        '|郵遞區號|郵便番号|우편 ?번호|plz|postleitzahl|code postal|código postal|cep|cap|почтовый индекс|الرمز البريدي|پوچتا نومۇرى',
    ),
  },
  {
    tokens: ['bday', 'bday-day', 'bday-month', 'bday-year'],
    zh: '出生日期',
    words: whole(
      '(?:出生日期|出生年月日?|生日)|date of birth|birth ?date|birthday' +
        '|生年月日|생년월일|geburtsdatum|geburtstag|date de naissance|fecha de nacimiento|data de nascimento|data di nascita|дата рождения|تاريخ الميلاد|تۇغۇلغان ۋاقتى|تۇغۇلغان چېسلا|སྐྱེས་དུས',
    ),
  },
  {
    tokens: ['organization', 'organization-title'],
    zh: '工作单位',
    words: whole(
      '(?:工作)单位(?:名称)?|所在单位|company(?: name)?|organi[sz]ation|employer' +
        '|会社名|勤務先|회사명|직장|firma|entreprise|empresa|azienda|организация',
    ),
  },
  {
    tokens: ['sex'],
    zh: '性别',
    words: whole('性别|gender|sex|性別|성별|geschlecht|sexe|sexo|sesso|пол|الجنس|جىنسى'),
  },
  { tokens: ['country', 'country-name'], zh: '国家', words: whole('国家|国家或地区|country|country of residence') },
  {
    // The number of a reader's card may be the name by which one signs in.
    tokens: ['cc-number', 'username'],
    zh: '银行卡号',
    words: whole('(?:银行卡|信用卡)号码?|(?:credit )?card number'),
  },
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
