/** What may lay out otherwise than plain paragraphs, lists and headings do. */
const layout = /<(?:table|figure|img|video|audio|iframe|details|form|pre|svg|dl)\b|\sstyle=/i;

/** Whether a page's own content brings what a probe of sight looks at; for an engine's `wants`. */
export const hasLayout = (content: string): boolean => layout.test(content);
