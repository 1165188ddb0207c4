import { markup, type Html } from '#lib/html.ts';
import { partOf } from '#lib/numbers.ts';
import { plainTable } from '#lib/plain-page.ts';
import type { Speaker } from '#lib/text.ts';

/** The middle of the numbers; null where there are none. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low, high] = sorted.length % 2 === 1 ? [sorted[middle], sorted[middle]] : [sorted[middle - 1], sorted[middle]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

export const shownScore = (score: number | null, { say }: Speaker): string =>
  score === null ? say('没有', 'none') : partOf(100, score);

/** A bar of a table's row, from nothing to the whole; the number beside it says the same, so it is mere decoration. */
export const shareBar = (share: number): Html =>
  markup`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true"><rect class="track" x="0" y="4" width="100" height="2"/><rect class="span" x="0" y="2" width="${Math.round(Math.min(1, Math.max(0, share)) * 1000) / 10}" height="6"/></svg>`;

/** How scores are spread over tens, as a table with bars and a sentence. */
export function distribution(scores: readonly number[], names: { id: string; caption: string }, speech: Speaker): Html {
  const { say } = speech;
  const bins = Array.from({ length: 10 }, () => 0);
  for (const score of scores) {
    const bin = Math.min(9, Math.max(0, Math.floor(score / 10)));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
  const most = Math.max(1, ...bins);
  const middle = shownScore(median(scores), speech);
  const below = scores.filter((score) => score < 60).length;
  return markup`<p>${say(
    `${scores.length} 个网站有得分，中位数 ${middle}；${below} 个低于 60 分。`,
    `${scores.length} sites have a score, the median is ${middle}; ${below} are below 60.`,
  )}</p>
    ${plainTable({
      id: names.id,
      caption: names.caption,
      heads: [
        { title: say('得分', 'Score'), width: 'middle' },
        { title: say('网站数', 'Sites'), isNumber: true, width: 'narrow' },
        { title: say('比例', 'Share') },
      ],
      rows: bins
        .map(
          (count, bin) => markup`<tr>
            <th scope="row">${bin === 9 ? say('90 到 100', '90 to 100') : say(`${bin * 10} 到 ${bin * 10 + 10} 以下`, `${bin * 10} to below ${bin * 10 + 10}`)}</th>
            <td class="number">${count}</td>
            <td>${shareBar(count / most)}</td>
          </tr>
`,
        )
        .toReversed(),
    })}`;
}
