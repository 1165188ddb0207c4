import { text, type Text } from '#lib/text.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** What a sign-in asks of the mind. */
const tests: Readonly<Record<string, Text>> = {
  picture: text('照着图片抄写字符', 'copying signs from a picture'),
  sum: text('算一道题', 'working out a sum'),
  puzzle: text('拼图或拖动滑块', 'solving a puzzle'),
  part: text('从密码中挑出某几位', 'picking signs out of a secret'),
};

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'purpose-is-told': {
    criteria: ['1.3.5'],
    impact: 'moderate',
    says({ purpose = '', token = '', wanted = '' }, outcome) {
      if (outcome === 'cantTell') {
        return text(
          `这一栏问的是填表人自己的${purpose}吗？如果是，请加上 autocomplete="${wanted}"`,
          `Does this field ask for the user’s own data? Then it needs autocomplete="${wanted}"`,
        );
      }
      return token === '' || token === 'off' || token === 'on'
        ? text(
            `这一栏问填表人自己的${purpose}，却没有用 autocomplete="${wanted}" 说明用途：浏览器不能代填，辅助工具也不能换成图标`,
            `This asks for the user’s own data without autocomplete="${wanted}": no browser can fill it in, and no tool can show a symbol for it`,
          )
        : text(
            `这一栏问的是${purpose}，autocomplete 却写着“${token}”：浏览器会填进别的内容`,
            `Its autocomplete says “${token}”, which is not what the label asks for: browsers will fill in something else`,
          );
    },
  },
  'label-is-seen': {
    criteria: ['3.3.2'],
    impact: 'serious',
    says: ({ placeholder = '' }, outcome) =>
      outcome === 'cantTell'
        ? text(
            '这个下拉列表旁边没有文字标签，只有第一个选项说明它问什么。选好以后还看得出来吗？',
            'This list has no label beside it; only its first option says what it asks. Is that still clear once something is chosen?',
          )
        : placeholder === ''
          ? text(
              '这一栏旁边没有看得见的标签，看的人不知道该填什么',
              'No label is to be seen beside this field: nobody can see what it wants',
            )
          : text(
              `只有占位文字“${placeholder}”说明该填什么，一开始输入它就消失了，填到一半的人无从核对`,
              `Only the placeholder “${placeholder}” says what is wanted, and it is gone as soon as one types`,
            ),
  },
  'choice-has-question': {
    criteria: ['1.3.1', '3.3.2'],
    impact: 'serious',
    says: ({ question = '' }, outcome) =>
      outcome === 'cantTell'
        ? text(
            '这几个单选按钮没有分组，也没有组名。只听选项，能知道在问什么吗？',
            'These radio buttons are in no named group. Is it clear from the options alone what is asked?',
          )
        : text(
            `单选按钮没有和它的问题${question === '' ? '' : `“${question}”`}连在一起，读屏软件只念选项，听的人不知道在回答什么`,
            `The radio buttons are not tied to their question${question === '' ? '' : ` “${question}”`}: a screen reader tells the options and not what is asked`,
          ),
  },
  'answer-has-question': {
    criteria: ['1.3.1'],
    impact: 'serious',
    says: () =>
      text(
        '同一个表单里有几个名称相同的选项，分属不同的问题，却没有用 fieldset 或 role="group" 连到问题上：读屏用户不知道在回答哪一个',
        'Several boxes of this form have the same name and belong to different questions, but no fieldset or role="group" ties them to these: screen reader users do not know which one they answer',
      ),
  },
  'form-is-told': {
    criteria: ['3.3.2'],
    impact: 'moderate',
    says: ({ pattern = '' }) =>
      text(
        `这一栏只接受一种写法（${pattern}），却没有在任何地方说明；填的人只能猜`,
        `This accepts one form only (${pattern}) and nowhere says so: whoever fills it in must guess`,
      ),
  },
  'required-is-told': {
    criteria: ['3.3.2', '1.3.1'],
    impact: 'serious',
    says: () =>
      text(
        '星号只给眼睛看：读屏软件听不到这一栏必填，请加上 required 或 aria-required',
        'The star is for eyes only: a screen reader is not told that this must be filled in; it needs required or aria-required',
      ),
  },
  'asked-once': {
    criteria: ['3.3.7'],
    impact: 'moderate',
    says: ({ datum = '' }) =>
      text(
        `前面已经填过“${datum}”，这里要求再填一遍，既没有自动带入，也不能选择“与上面相同”`,
        `“${datum}” was asked for before; here it must be typed again, and can neither be taken over nor chosen`,
      ),
  },
  'sign-in-without-test-of-mind': {
    criteria: ['3.3.8'],
    impact: 'serious',
    says({ test = '' }, outcome) {
      const of = tests[test] ?? text('通过一项测验', 'passing a test');
      return outcome === 'failed'
        ? text(
            `登录时必须${of['zh-CN']}，没有别的办法；看不清、记不住或算不出的人进不去`,
            `Signing in demands ${of.en} and offers no other way: who cannot see, remember or work it out is shut out`,
          )
        : text(
            `登录时要${of['zh-CN']}。页面上的另一种登录方式是否完全不需要这样做？`,
            `Signing in demands ${of.en}. Does the other way on this page do entirely without such a test?`,
          );
    },
  },
  'paste-arrives': {
    criteria: ['3.3.8'],
    impact: 'serious',
    says: () =>
      text(
        '这一栏不许粘贴：用密码管理器的人，和记不住、打不准密码的人，登录不了',
        'This field refuses what is pasted: people who rely on a password manager cannot sign in',
      ),
  },
};
