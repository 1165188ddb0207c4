// Ids that themes use for their own landmarks.
const reserved: ReadonlySet<string> = new Set([
  'main',
  'content',
  'top',
  'nav',
  'menu',
  'search',
  'footer',
  'header',
  'toc',
]);

/** Makes ids for the headings of one page: readable, Chinese kept, unique, the same on every run. */
export function headingIds(): (heading: string) => string {
  const used = new Set<string>();
  return (heading) => {
    const slug = slugOf(heading);
    let id = slug;
    for (let count = 2; used.has(id); count++) id = `${slug}-${count}`;
    used.add(id);
    return id;
  };
}

function slugOf(heading: string): string {
  const slug = heading
    .normalize('NFC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{M}\p{N}\s_-]+/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-');
  // An id begins with a letter, so that it can be written as a CSS selector.
  return /^\p{L}/u.test(slug) && !reserved.has(slug) ? slug : `section-${slug}`.replace(/-$/, '');
}
