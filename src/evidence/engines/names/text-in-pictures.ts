import { nameByMarkup as nameOf } from '#probe/names.ts';
import type { PageRule, Seen } from '#probe/rules.ts';
import { fold, isShown, shownText } from '#probe/shown.ts';
import { linesIn } from './lines-in-picture.ts';
import { baseOf } from './plain-name.ts';

/** The exceptions of the criterion, and pictures in which words are only a part. */
const isMeant =
  /logo|标志|标识|徽|商标|印章|公章|签名|手写|书法|截图|截屏|图表|统计图|柱状图|折线图|饼图|曲线|示意图|流程图|地图|二维码|验证码|海报|封面|证书|brand|signature|handwrit|calligraph|screenshot|chart|graph|diagram|\bmap\b|qr code|captcha|seal|poster|cover|certificate/iu;

/** Fewer letters may be a sign. */
const fewestSquares = 3.5;

/**
 * SC 1.4.5, techniques C22 and C30: what is written stands as text, not as a picture of it. A picture whose pixels are lines
 * of signs on an even ground, as many as its alternative has, shows that alternative. A long alternative of a picture that
 * shows lines and cannot be counted is a question.
 */
export const textIsNoPicture: PageRule = {
  id: 'text-is-no-picture',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('img')) {
      const name = nameOf(element);
      const squares = squaresOf(name);
      if (squares < fewestSquares || !isShown(element) || isMeant.test(name) || isLogo(element, name)) continue;
      const lines = linesIn(element);
      if (lines === null) continue;
      const share = lines.squares / squares;
      if (share > 0.6 && share < 1.6)
        yield {
          element,
          outcome: mayBeMark(element, name) ? 'cantTell' : 'failed',
          says: { name },
        };
      else if (squares >= 20 && lines.count > 1) yield { element, outcome: 'cantTell', says: { name } };
      else yield { element, outcome: 'passed' };
    }
  },
};

/** How many signs as wide as they are high a text takes: Chinese ones, or two letters for one. */
function squaresOf(text: string): number {
  const wide = text.match(/\p{Script=Han}|[，、：；！？“”（）《》]/gu)?.length ?? 0;
  const narrow = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return wide + (narrow - han) * 0.6;
}

/** A word by itself may be the name under which a thing is known, drawn as its owner draws it: a logotype is allowed. */
const isOneWord = (name: string): boolean => /^[\p{Script=Latin}\p{N}'’.&-]+$/u.test(name.trim());

/** One word, or a few signs in a small picture that leads nowhere: the mark of a service, or what could be text. */
const mayBeMark = (element: HTMLImageElement, name: string): boolean =>
  isOneWord(name) ||
  (squaresOf(name) <= 5 &&
    element.closest('a, button, label, h1, h2, h3, h4, h5, h6') === null &&
    element.width <= 240 &&
    element.height <= 80);

/** It is called so by its file or class, or is the name of the site in its header. */
const isLogo = (element: Element, name: string): boolean =>
  /logo(?!ut)|brand|wordmark/i.test(
    [baseOf(element.getAttribute('src') ?? ''), element.getAttribute('class') ?? '', element.id].join(' '),
  ) || isOwnName(element, name);

function isOwnName(element: Element, name: string): boolean {
  if (element.closest('header, footer, [role="banner"], [role="contentinfo"]') === null) return false;
  const words = fold(name);
  const others = [document.title, shownText(document.querySelector('footer') ?? document.body)];
  return element.closest('h1, a') !== null && others.some((one) => one.includes(words));
}
