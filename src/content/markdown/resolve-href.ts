import path from 'node:path';
import { joinInside } from '#lib/safe-path.ts';
import { text, type Text } from '#lib/text.ts';
import { attachmentTypes, extensionOf, imageTypes } from '#content/media-types.ts';

/** Where a link or picture in Markdown leads. Paths of files are inside the site's folder; nothing is opened here. */
export type Target =
  | { kind: 'kept' }
  | { kind: 'markdown'; file: string; rest: string }
  | { kind: 'media'; file: string }
  | { kind: 'refused'; code: string; message: Text; fix: Text };

/** Decides what a link's address means for an entry in `file`. */
export function resolveLink(href: string, file: string): Target {
  const unsafe = refuseMistyped(href) ?? refuseUnsafe(href);
  if (unsafe !== null) return unsafe;
  const [, address = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  if (address === '' || /^[a-z]+:/i.test(address)) return { kind: 'kept' };
  const wanted = decode(address);
  const inside = joinInside(path.posix.dirname(file), wanted);
  if (inside === null) return outside(wanted);
  return targetInside(wanted, inside, rest);
}

function targetInside(wanted: string, file: string, rest: string): Target {
  const extension = extensionOf(wanted);
  if (extension === 'md') return { kind: 'markdown', file, rest };
  if (attachmentTypes.has(extension)) return { kind: 'media', file };
  if (wanted.startsWith('/')) return { kind: 'kept' };
  const isFile = extension !== '' && !wanted.endsWith('/');
  return isFile ? wrongType(wanted, [...attachmentTypes.keys()]) : relativeLink(wanted);
}

/** Decides which file a picture's address names. */
export function resolveImage(source: string, file: string): Target {
  if (/^(?:data|file|blob):|^[a-z]:[\\/%]/i.test(source)) return onThisComputer(decode(source));
  const unsafe = refuseUnsafe(source) ?? refuseMistyped(source);
  if (unsafe !== null) return unsafe;
  if (/[?#]/.test(source) && !/^[a-z]+:/i.test(source)) return badName(decode(source));
  if (/^[a-z]+:/i.test(source)) {
    return {
      kind: 'refused',
      code: 'E_IMAGE_EXTERNAL',
      message: text(`图片“${source}”在别的网站上。`, `The picture "${source}" is on another site.`),
      fix: text(
        '把图片存到本站的 media 文件夹，再写 ![说明](media/文件.jpg)。',
        'Save it in a media folder of this site and write ![description](media/file.jpg).',
      ),
    };
  }
  const wanted = decode(source.replace(/[?#].*$/s, ''));
  const inside = joinInside(path.posix.dirname(file), wanted);
  if (inside === null) return outside(wanted);
  return imageTypes.has(extensionOf(wanted))
    ? { kind: 'media', file: inside }
    : wrongType(wanted, [...imageTypes.keys()]);
}

/** Addresses that people write for others: of another site without https, a telephone, a path of Windows. */
function refuseMistyped(href: string): Target | null {
  const written = decode(href);
  const slashed = written.includes('\\') && !/^[\\/]{2}|:/.test(written) ? written.replaceAll('\\', '/') : null;
  const isSite = /^(?:www\.|[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:cn|com|net|org)(?:[/?#:]|$))/i.test(written);
  const meant = slashed ?? (isSite ? `https://${written}` : /^[\d][\d -]{4,}$/.test(written) ? `tel:${written}` : null);
  if (meant === null) return null;
  return {
    kind: 'refused',
    code: 'E_LINK_RELATIVE',
    message: text(`地址“${written}”没有写对。`, `The address "${written}" is not written right.`),
    fix: text(`写成 ${meant}`, `Write ${meant}`),
  };
}

const onThisComputer = (source: string): Target => ({
  kind: 'refused',
  code: 'E_IMAGE_EXTERNAL',
  message: text(
    `图片“${source.slice(0, 40)}${source.length > 40 ? '…' : ''}”不在网站的文件夹里。`,
    `The picture "${source.slice(0, 40)}${source.length > 40 ? '…' : ''}" is not in the site's folder.`,
  ),
  fix: text(
    '从 Word 粘贴的图片只在您的电脑上：另存到本站的 media 文件夹，再写 ![说明](media/文件.jpg)。',
    'Save it in a media folder of this site and write ![description](media/file.jpg).',
  ),
});

const badName = (wanted: string): Target => ({
  kind: 'refused',
  code: 'E_MEDIA_NAME',
  message: text(`文件名“${wanted}”里有不能用的符号。`, `The file name "${wanted}" has signs that cannot be used.`),
  fix: text('改名，不用 # 和 ?。', 'Rename it without # and ?.'),
});

const schemes = /^(?:https?|mailto|tel):/i;

/** Browsers skip white space and control signs in a scheme and read `\` as `/`, so the address is judged without them. */
function refuseUnsafe(href: string): Target | null {
  const bare = decode(href).replaceAll(/[\p{C}\p{Z}]+/gu, '');
  if (/^[\\/]{2}/.test(bare)) {
    return refusedLink(
      text('以 // 开头的网址不能用。', 'Addresses that begin with // are not allowed.'),
      text(
        '写完整的网址，以 https:// 开头；本站内写 /栏目/名称/。',
        'Write the full address with https://, or /column/name/ inside this site.',
      ),
    );
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(bare) || schemes.test(href)) return null;
  const scheme = bare.slice(0, bare.indexOf(':') + 1).toLowerCase();
  return refusedLink(
    text(`不能使用 ${scheme} 链接。`, `Links with ${scheme} are not allowed.`),
    text(
      '链接只能是 https:、http:、mailto:、tel: 或本站内的地址。',
      'A link is https:, http:, mailto:, tel: or an address inside this site.',
    ),
  );
}

const refusedLink = (message: Text, fix: Text): Target => ({ kind: 'refused', code: 'E_LINK_SCHEME', message, fix });

const outside = (wanted: string): Target => ({
  kind: 'refused',
  code: 'E_PATH_OUTSIDE',
  message: text(`“${wanted}”在本站的文件夹之外。`, `"${wanted}" is outside the site's folder.`),
  fix: text('把文件放进本站的文件夹，再改写路径。', "Put the file into the site's folder and write its path there."),
});

const wrongType = (wanted: string, allowed: readonly string[]): Target => ({
  kind: 'refused',
  code: 'E_MEDIA_TYPE',
  message: text(`“${wanted}”的类型不能发布。`, `"${wanted}" is of a type that cannot be published.`),
  fix: text(`可用的类型：${allowed.join('、')}。`, `Allowed types: ${allowed.join(', ')}.`),
});

const relativeLink = (wanted: string): Target => ({
  kind: 'refused',
  code: 'E_LINK_RELATIVE',
  message: text(`相对链接“${wanted}”指向不明。`, `It is not clear where the relative link "${wanted}" leads.`),
  fix: text(
    '写 /栏目/名称/，或 Markdown 文件的路径，如 other.md；外部网站以 https:// 开头。',
    'Write /column/name/, or the path of a Markdown file such as other.md; other sites begin with https://.',
  ),
});

function decode(address: string): string {
  try {
    return decodeURIComponent(address).normalize('NFC');
  } catch {
    return address;
  }
}
