import type { Page as BrowserPage, SerializedAXNode } from 'puppeteer-core';

/** What a screen reader says of a page that is shown: role and name or description of everything that has one, in order. */
export async function spokenNames(tab: BrowserPage): Promise<{ role: string; name: string }[]> {
  const root = await tab.accessibility.snapshot({ interestingOnly: false });
  return root === null ? [] : namesIn(root);
}

/** The controls of a player are the browser's own, in the browser's language. */
const isPlayer = ({ role }: SerializedAXNode): boolean => role === 'Video' || role === 'Audio';

const namesIn = (node: SerializedAXNode): { role: string; name: string }[] => [
  ...[node.name, node.description, node.roledescription]
    .filter((name) => name !== undefined && name.trim() !== '' && node.role !== 'InlineTextBox')
    .map((name) => ({ role: node.role, name: name?.trim() ?? '' })),
  ...(isPlayer(node) ? [] : (node.children ?? [])).flatMap(namesIn),
];

/** Numbers and dates, signs, addresses, and what Chinese itself writes in Latin letters. */
const plain = /^[\d\p{P}\p{S}\p{Z}]*$|^[\w.+-]+@[\w.-]+$|^https?:\/\/\S+$|^(?:Tab|Shift \+ Tab|Enter|Alt \+ )$/u;

/** Names that a Chinese voice could not read as Chinese. */
export const foreignNames = (names: readonly { role: string; name: string }[]): string[] =>
  names
    .filter(({ name }) => !/\p{Script=Han}/u.test(name) && !plain.test(name))
    .map(({ role, name }) => `${role} ${name}`);
