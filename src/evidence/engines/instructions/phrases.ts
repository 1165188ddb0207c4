/** Words for what only some senses tell, and for the things that an instruction sends its reader to. */
const zh = {
  colour: '(?:[浅深淡亮暗鲜]?(?:红|橙|黄|绿|青|蓝|紫|黑|白|灰|粉红?|棕|褐|金|银)色|[红绿蓝](?=按钮|按键|箭头|圆点))',
  shape: '(?:(?:椭|半)?圆形?|[正长]?方形|三角形|菱形|(?:五角)?星形|心形|箭头形|十字形|矩形|六边形|多边形|实心|空心)',
  size: '(?:最[大小]的?|较[大小]的|(?<![\\p{Nd}一二三四五六七八九十几各多两])[大小]号?的?(?=按钮|按键|图标|方框|圆圈|箭头))',
  place:
    '(?:(?:页面|屏幕|网页|界面|本页|画面)的?)?最?(?:[左右](?:侧|边|方|面|手边|上角|下角|上方|下方|栏)|(?:左上|右上|左下|右下)角)',
  control: '按钮|按键|链接|图标|菜单|导航栏?|输入框|文本框|选项',
  thing: '那一?个|方框|方块|圆圈|圆点|箭头|横线|叉号|加号|文字|栏目?|区域|列表|表单',
};

const en = {
  colour:
    '(?:(?:light|dark|bright|pale)[ -])?(?:red|orange|yellow|green|blue|purple|violet|pink|black|white|gr[ae]y|brown|gold|teal)(?:[ -]colou?red)?',
  shape: '(?:round|rounded|circular|oval|square|rectangular|triangular|hexagonal|[a-z]+-shaped)(?!-?\\w)',
  size: '(?:big(?:ger|gest)?|large(?:r|st)?|small(?:er|est)?|tiny)',
  place:
    '(?:(?:top|bottom|upper|lower)[ -](?:left|right)(?:[ -]?hand)?|left[ -]?hand|right[ -]?hand|leftmost|rightmost|left)',
  control: 'buttons?|links?|icons?|menus?|navigation(?: bar| menu)?|fields?|tabs?|checkbox(?:es)?',
  thing:
    'box(?:es)?|columns?|panels?|sidebars?|arrows?|circles?|squares?|triangles?|stars?|dots?|areas?|bars?|tiles?|symbols?|options?|lists?|items?|forms?|ones?',
};

const ja = {
  sense:
    '(?:(?:(?:画面|ページ)の)?(?:[左右]|[左右][上下])(?:側|手|端|隅)?の|[赤青緑黄白黒](?:い|色の|の)|黄色い|丸い|四角い|三角の|大きな|小さな)',
  control: 'ボタン|リンク|アイコン|メニュー',
};

const nounJa = `(?<noun>${ja.control})`;
const nounZh = `(?<noun>${zh.control}|${zh.thing})`;
const nounEn = `(?<noun>${en.control}|${en.thing})`;
const senseZh = `(?:(?:${zh.place}|${zh.colour}|${zh.shape}|${zh.size})(?:那个|这个|[的、])?)`;
const senseEn = `(?:${en.colour}|${en.shape}|${en.size}|${en.place})`;
const sideEn =
  '(?:on|at|to|in) (?:the|your) (?:far |very )?(?:(?:top|bottom|upper|lower)[ -]?)?(?:left|right)(?:[- ]?hand)?(?: side| corner)?';
const openersEn = `(?:the|an?|this|that|these|those|any|all|use|click|press|tap|select|complete|${senseEn})`;

/** A thing that nothing but its look or place tells from others: what names it would stand between these words. */
export const references: readonly RegExp[] = [
  new RegExp(`${ja.sense}{1,3}${nounJa}`, 'gu'),
  new RegExp(`${senseZh}{1,4}${nounZh}`, 'gu'),
  new RegExp(`\\b(?:${senseEn}(?:,| and)?[ -]){1,3}${nounEn}\\b`, 'giu'),
  new RegExp(
    `(?:^|[>.]\\s*|\\b${openersEn} )${nounEn}(?: (?:that|which) (?:is|are))?(?: (?:shown|found|placed|marked|highlighted))? (?:${sideEn}|in ${en.colour})\\b`,
    'giu',
  ),
];

/** What is operated by its nature; of other things it must be said. */
export const isControl = (noun: string): boolean =>
  new RegExp(`^(?:${zh.control}|${en.control}|${ja.control})$`, 'iu').test(noun);

const imperativeZh = '(?:^|[^\\p{Script=Han}]|请|可|以|先|再|然后|后|并|您|你|需|要|应|能|或|时|直接|就)';
const pressZh = '点击|单击|双击|点按|轻点|轻触|点选|选择|选中|勾选|填写';
const pressEn = 'click|press|tap|push|select|choose|tick|fill in';
const orders = (verbsZh: string, verbsEn: string): RegExp =>
  new RegExp(`${imperativeZh}(?:${verbsZh})[^，。；,;：:]{0,22}$|\\b(?:${verbsEn})\\b[^,;:.]{0,50}$`, 'iu');

/** What stands before a control where the reader is told to work it. */
export const orderBefore = orders(
  `${pressZh}|触摸|按下?|点|使用|通过|打开|展开|用`,
  `${pressEn}|hit|use|activate|touch|pick|open|follow|check|drag|complete`,
);

/** The same before things that need not be controls. */
export const pressBefore = orders(pressZh, `${pressEn}|(?:links?|buttons?|icons?) (?:in|on|at)`);

/** What stands after a control where the reader is told what it does; of icons and options it would be a key of signs. */
export const useAfter =
  /^\s*(?:を(?:押|クリック|タップ|選)|から|是|为|用于|用来|可以|表示|代表|即可|将|会|(?:is|are) (?:used|for|to|required|mandatory)\b|(?:will|must|opens?|submits?|sends?|takes|lets|means?|starts?|deletes?|saves?|cancels?)\b)/iu;

/** What names a thing: quotation marks and brackets of both languages. */
export const named = /[“”"「」『』《》【】‘’«»[\]（()）]/u;

/** What is not on this page: machines, doors, other programs. */
export const elsewhere =
  /电梯|门口|门禁|门铃|闸机|自助机|终端机|轮椅|座位|遥控|手机侧|机身|键盘|微信|支付宝|小程序|公众号|客户端|浏览器|\bapps?\b|\b(?:lift|elevator|door|wall|wheelchair|remote|keyboard|device|machine|printer|wechat|browser|kiosk)s?\b/iu;

const shapesZh = '(?:实心|空心|(?:椭|半)?圆形?|[正长]?方形|三角形?|菱形|星形|圆圈|圆点|方块|方框)';
const shapesEn = '(?:solid|hollow|filled|empty|round|square|triangular|oval)';
const thingsEn = '(?:circles?|squares?|triangles?|stars?|dots?|diamonds?|signs?|marks?|symbols?|icons?|ones?)';

/** A key that tells a shape by words and what it stands for, with nothing between them. */
export const shapeKey = new RegExp(
  `${shapesZh}的?(?:标记|标志|图标|符号|图案)?(?:表示|代表|意为|指|即|[＝=])|\\b(?:an? |the )?${shapesEn}(?: ${thingsEn})?(?: means?| stands? for| indicates?|\\s*=)|\\b(?:an? |the )(?:circle|square|triangle|star|dot|diamond)s?(?: means?| stands? for| indicates?)`,
  'iu',
);

/** Something that is heard, after which the reader is to do or to know something. */
export const heard =
  /(?:听到|听见|发出|响起)[^。；]{0,12}(?:声|音|铃)[^。；]{0,6}(?:时|后|，|表示|说明|即|就|请)|\b(?:when|once|after|as soon as|until) (?:you hear |the )[^.;]{0,30}\b(?:beep|chime|tone|bell|sound|buzzer|ding)s?\b|\b(?:beep|chime|tone|bell|buzzer)s? (?:means?|tells|signals?|indicates?)\b/iu;

/** What is told to the eye as well. */
export const alsoSeen =
  /显示|屏幕|文字|看到|看见|弹出|闪烁|振动|震动|短信|\b(?:screen|shows?|shown|display(?:s|ed)?|appears?|message|text|see|read|flash(?:es)?|vibrat\w+)\b/iu;

/** The reader acts on this page, or the page is what sounds. */
export const onThisPage =
  /网页|页面|本站|系统|点击|提交|按钮|\b(?:page|site|form|click|press|tap|submit|select|continue)\b/iu;

/** What sounds is a telephone. */
export const byTelephone = /拨打|语音信箱|留言|通话|听筒|热线|\b(?:call|dial|voicemail|phone|recording)\b/iu;
