import type { ProblemReport } from '#lib/problem.ts';
import { text } from '#lib/text.ts';

/** A site and its url, at which place. */
export interface AddressClaim {
  id: string;
  url: string;
  at: string;
}

/** Site id → that its url is another site's too. Both are refused, for nobody knows whose it is. */
export function checkAddresses(claims: readonly AddressClaim[]): Map<string, ProblemReport[]> {
  const reports = new Map<string, ProblemReport[]>();
  for (const { id, url, at } of claims) {
    const others = claims.filter((claim) => claim.id !== id && bare(claim.url) === bare(url));
    if (others.length === 0) continue;
    const places = others.map((other) => other.at);
    reports.set(id, [
      {
        code: 'E_SITE_URL',
        message: text(
          `网址 ${url} 被两个网站使用，另见 ${places.join('、')}。`,
          `Two sites have the URL ${url}; see also ${places.join(', ')}.`,
        ),
        at,
        fix: text('每个网站写自己的网址，可以带路径。', 'Give each site a URL of its own; it may have a path.'),
      },
    ]);
  }
  return reports;
}

/** http and https, and capitals of the host, make no other site. */
const bare = (url: string): string => {
  const { host, pathname } = new URL(url);
  return `${host}${pathname}`;
};
