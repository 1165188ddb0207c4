import { text, type Text } from '#lib/text.ts';
import { nameFollowsLabel } from '#probe/label-words.ts';
import type { RuleWords } from '#probe/page-rules.ts';

/** How the words for an error fail. */
const inWords: Readonly<Record<string, Text>> = {
  hidden: text(
    '填错时的文字说明不是人人都得到：它在屏幕之外，或用 aria-hidden 瞒着读屏软件',
    'The words that say what is wrong do not reach everybody: they stand off the screen, or are hidden from screen readers',
  ),
  vague: text(
    '填错时只说有错，没有说是哪一栏；看不见整页的人要一栏一栏去猜',
    'The message says that something is wrong and not in which field: who cannot see the whole form must guess',
  ),
  elsewhere: text(
    '和这一栏绑在一起的错误说明，说的是另一栏；用读屏软件的人会改错地方',
    'The error that is tied to this field speaks of another one: a listener mends the wrong field',
  ),
  look: text(
    '填错时这一栏只变了颜色或边框，没有文字说明错在哪里；看不到颜色的人不知道哪里要改',
    'When it is wrong this field only changes its look; no words say so, and who cannot see the colour never learns of it',
  ),
};

/** What is said of each rule of this engine. */
export const words: Readonly<Record<string, RuleWords>> = {
  'error-in-words': {
    criteria: ['3.3.1'],
    impact: 'serious',
    says: ({ how = 'look' }) => inWords[how] ?? inWords['look']!,
  },
  'error-is-announced': {
    criteria: ['4.1.3'],
    impact: 'serious',
    says: (_told, outcome) =>
      outcome === 'failed'
        ? text(
            '提交后出现的错误提示没有通知读屏软件（没有 role="alert"，焦点也没有移过去），听的人以为什么都没发生',
            'The error that appears after sending is announced by nothing, neither a live region nor the focus: to a listener nothing has happened',
          )
        : text(
            '错误文字本身没有通知读屏软件。听的人从焦点所在的栏目，或从同时通知的别的文字里，能知道错在哪里吗？',
            'The error itself is not announced. Does a listener learn of it from the field that has the focus, or from what else is announced?',
          ),
  },
  'error-suggests': {
    criteria: ['3.3.3'],
    impact: 'moderate',
    says: ({ words: said = '' }) =>
      text(
        `错误提示只说“${said}”，没有说怎样写才对，也没有例子`,
        `The message only says “${said}”, not what would be right, and gives no example`,
      ),
  },
  'format-is-told': {
    criteria: ['3.3.2'],
    impact: 'moderate',
    says: ({ words: said = '' }) =>
      text(
        `要到填错以后才说“${said}”。事先不写明格式，填写的人知道该怎样写吗？`,
        `Only after a mistake it says “${said}”. Does who fills it in know the format without that?`,
      ),
  },
  'answer-can-be-read': {
    criteria: ['1.4.3'],
    impact: 'serious',
    says: ({ ratio = '' }) =>
      text(
        `操作后出现的这段文字对比度只有 ${ratio}:1，视力不好的人看不清`,
        `This text, which appears only after something was pressed, has a contrast of ${ratio}:1: who sees little cannot read it`,
      ),
  },
  'next-step-knows': {
    criteria: ['3.3.7'],
    impact: 'moderate',
    says: ({ datum = '' }) =>
      text(
        `上一步已经填过“${datum}”，这里又要重新填一遍。请自动带入，或提供“与上一步相同”`,
        `“${datum}” was given in the step before, and is asked for again. Fill it in, or offer to take it over`,
      ),
  },
  'alternative-follows': {
    criteria: ['1.1.1'],
    impact: 'serious',
    says: ({ name = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `按下按钮后换了一张图，替代文字仍是“${name}”：看不见图的人不知道换成了什么`,
            `The button shows another picture, and its alternative is still “${name}”: who cannot see it does not learn what it shows now`,
          )
        : text(
            `按下按钮后换了一张图，替代文字仍是“${name}”。旁边的文字说明了新的图吗？`,
            `The button shows another picture, and its alternative is still “${name}”. Do the words beside it tell what it shows now?`,
          ),
  },
  'language-follows': {
    criteria: ['3.1.1'],
    impact: 'serious',
    says: ({ tag = '' }) =>
      text(
        `按下按钮后，正文换成了另一种文字，网页标明的语言仍是“${tag}”：读屏软件会用错误的嗓音念`,
        `A press turns the main text into another writing, but the page still says it is in “${tag}”: a screen reader keeps the wrong voice`,
      ),
  },
  'answer-tells-its-language': {
    criteria: ['3.1.2'],
    impact: 'moderate',
    says: ({ tag = '' }) =>
      text(
        `操作后出现的这段话用另一种文字写成，却没有标明语言，算作“${tag}”：读屏软件会用错误的嗓音念`,
        `This passage, which appears after something was pressed, is in another writing and counts as “${tag}”: a screen reader uses the wrong voice`,
      ),
  },
  'focus-outlives-removal': {
    criteria: ['2.4.3'],
    impact: 'serious',
    says: ({ button = '' }) =>
      text(
        `按“${button}”后这一项消失，焦点没有去处：用键盘和读屏软件的人要从网页开头重新找起`,
        `“${button}” removes the item and leaves the focus nowhere: whoever uses a keyboard or a screen reader starts again at the top of the page`,
      ),
  },
  'name-follows-label': nameFollowsLabel,
  'title-follows-view': {
    criteria: ['2.4.2'],
    impact: 'serious',
    says: ({ heading = '' }) =>
      text(
        `点链接后内容换成了“${heading}”，网页标题没有跟着换：在标签页和历史记录里认不出，读屏软件也不知道换了页`,
        `The link brings “${heading}”, and the title of the page stays as it was: neither tabs and history nor screen readers know that it is another page`,
      ),
  },
  'commitment-is-checked': {
    criteria: ['3.3.4'],
    impact: 'serious',
    says: ({ button = '' }) =>
      text(
        `按一下“${button}”就生效：事先不能核对，没有再确认一次，也没有说可以撤销；按错、填错的人没有挽回的机会`,
        `One press on “${button}” counts for good: nothing is shown once more, confirmed, or said to be reversible`,
      ),
  },
  'status-is-announced': {
    criteria: ['4.1.3'],
    impact: 'serious',
    says: ({ words: said = '' }, outcome) =>
      outcome === 'failed'
        ? text(
            `“${said}”出现时没有通知读屏软件（不在 role="status" 之类的区域里），听的人不知道结果`,
            `“${said}” appears outside of any live region: a screen reader does not tell it`,
          )
        : text(
            `“${said}”出现时没有通知读屏软件，但同时通知了别的文字。听的人知道结果吗？`,
            `“${said}” appears outside of any live region, while other words are announced. Does a listener know what came of it?`,
          ),
  },
};
