/** A start tag of a link or a form, whatever stands in its attributes. */
const tag = /<(?:a|area|form)(?:\s+[^\s=>]+(?:="[^"]*")?)*\s*>/g;
/** The address of a page of this site: every page but 404.html ends in `/`. */
const address = /(?<=\s(?:href|action)=")(?=\/(?!\/)(?!simple\/)(?:[^"?#]*\/)?(?:[?#"]))/;

/** Keeps a reader of the simple version in it: its links to pages of the site lead to their simple version too. */
export const keepInSimple = (html: string): string =>
  html.replaceAll(tag, (link) => (link.includes(' data-other-version') ? link : link.replace(address, '/simple')));
