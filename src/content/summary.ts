const maxSigns = 80;
const minSigns = 20;

/** Cuts a paragraph to a summary of at most 80 signs, after a whole sentence where there is one. */
export function cutSummary(paragraph: string): string {
  const signs = Array.from(paragraph.replaceAll(/\s+/g, ' ').trim());
  if (signs.length <= maxSigns) return signs.join('');
  const head = signs.slice(0, maxSigns);
  const end = head.findLastIndex((sign) => /[。！？；]/.test(sign));
  return end >= minSigns ? head.slice(0, end + 1).join('') : `${head.slice(0, maxSigns - 1).join('')}…`;
}
