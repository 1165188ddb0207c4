import { fold } from '#probe/shown.ts';

/** A name as the lexicon has it: in lower case, without signs around it. */
export const plain = (name: string): string =>
  fold(name)
    .toLowerCase()
    .replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');

/** Whether a name is one of the list's, be it with a number behind it: `image 3`, `图片2`. */
export function isOneOf(name: string, list: readonly string[]): boolean {
  const own = plain(name);
  return list.includes(own) || list.includes(own.replace(/[\s_-]*(?:\d{1,3}|[一二三四五六七八九十])$/u, ''));
}

/** Whether a text has one of the phrases in it; Latin ones as whole words. */
export const has = (text: string, phrases: readonly string[]): boolean => {
  const own = text.toLowerCase();
  return phrases.some((phrase) =>
    /^[\p{ASCII}]+$/u.test(phrase) ? new RegExp(`(?<![a-z])${phrase}(?![a-z])`, 'u').test(own) : own.includes(phrase),
  );
};

const ending = /\.(?:jpe?g|jfif|png|gif|svg|webp|avif|bmp|tiff?|ico|heic|pdf|mp4|webm|docx?|html?|php|aspx?)$/i;

/** A name that was given by a camera, a phone or a program, or by whoever saved the file. */
const byMachine =
  /^(?:img|image|dsc[nf]?|dcim|pxl|mvimg|screenshot|screen shot|wechatimg|mmexport|微信图片|微信截图|屏幕截图|截图|qq图片|qq截图|无标题|未标题|下载|download|photo|pic|scan|banner|slide|unnamed)[\s_()（）-]*\d[\w\s()（）.-]*$|^[0-9a-f]{16,}$|^\d{6,}[\w-]*$|^[a-z]+[_-]\w*\d\w*$/iu;

/** A layer, as programs for drawing call one. */
const byDrawing =
  /^(?:group|layer|path|frame|rectangle|vector|artboard|ellipse|图层|编组|画板|矩形|路径|椭圆)\s*\d+(?:\s*(?:copy|拷贝|副本)\s*\d*)*$/iu;

/** Whether a name is that of a layer in the program in which a picture was drawn. */
export const isLayerName = (name: string): boolean => byDrawing.test(fold(name));

/** Whether a name is that of a file (failure F30), as told by its ending, its make, or its being the file's. */
export function isFileName(name: string, address: string): boolean {
  const own = fold(name);
  if (ending.test(own))
    return !/[\s，。：、]/u.test(own.replace(/\s+(?=\(\d+\)\.)/, '')) || byMachine.test(own.replace(ending, ''));
  if (byMachine.test(own)) return true;
  const file = baseOf(address);
  return file !== '' && own === file.replace(ending, '') && /[_\d-]/.test(own) && !/\s/.test(own) && /[a-z]/i.test(own);
}

/** The name of the file at an address. */
export function baseOf(address: string): string {
  try {
    return decodeURIComponent(new URL(address, document.baseURI).pathname.split('/').at(-1) ?? '');
  } catch {
    return '';
  }
}
