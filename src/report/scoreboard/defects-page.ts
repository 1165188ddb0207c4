import { csvTable } from '#lib/csv.ts';
import { markup, type Html } from '#lib/html.ts';
import { byCodeUnit } from '#lib/order.ts';
import { plainTable } from '#lib/plain-page.ts';
import type { Speaker } from '#lib/text.ts';
import { wcag22 } from '#model/wcag.ts';
import type { Board } from './board.ts';
import { shareBar } from './figures.ts';
import { boardPage } from './frame.ts';
import type { DefectSum } from './sums.ts';

/** Causes of defects, those on most sites first. */
export const rankDefects = ({ sums }: Board): DefectSum[] =>
  [...sums.defects.values()].toSorted(
    (a, b) => b.sites - a.sites || b.places - a.places || byCodeUnit(keyOf(a), keyOf(b)),
  );

const keyOf = ({ cause, owner, theme }: DefectSum): string => `${cause} ${owner} ${theme ?? ''}`;

/** The most common defects by cause, and who can mend them. */
export function defectsPage(board: Board): string {
  const { say } = board.speech;
  const all = rankDefects(board);
  return boardPage(board, {
    title: say('常见问题', 'Common defects'),
    main: markup`<p>${say(
      '同一条 WCAG 成功准则（或者检查规则）和同一类修改人算一种原因。主题的问题由国家办公室的技术员改，不算在各省头上。',
      'A cause is one success criterion of WCAG (or one rule) and those who can mend it. What the shared theme does wrong is for the national office, and no province is charged for it.',
    )}</p>
    ${all.length === 0 ? markup`<p>${say('没有发现问题。', 'No defect was found.')}</p>` : defectTable(all, board)}`,
  });
}

export function defectTable(defects: readonly DefectSum[], { sites, speech }: Board): Html {
  const { say, of } = speech;
  return plainTable({
    id: 'defects',
    caption: say(
      `按涉及的网站数排列，共 ${sites.length} 个网站`,
      `By the number of sites they are on, of ${sites.length}`,
    ),
    heads: [
      { title: say('原因', 'Cause') },
      { title: say('由谁改', 'For whom'), width: 'middle' },
      { title: say('网站', 'Sites'), isNumber: true, width: 'narrow' },
      { title: say('处数', 'Places'), isNumber: true, width: 'narrow' },
      { title: say('例如', 'For example') },
    ],
    rows: defects.map(
      (defect) => markup`<tr>
        <th scope="row">${causeWords(defect, speech)}</th>
        <td>${ownerWords(defect, speech)}</td>
        <td class="number">${defect.sites}${shareBar(defect.sites / Math.max(1, sites.length))}</td>
        <td class="number">${defect.places}</td>
        <td>${of(defect.example)}</td>
      </tr>
`,
    ),
  });
}

function causeWords({ cause }: DefectSum, { of }: Speaker): Html {
  const criterion = wcag22.find(({ number }) => number === cause);
  return criterion === undefined ? markup`<code>${cause}</code>` : markup`${cause} ${of(criterion.title)}`;
}

const ownerWords = ({ owner, theme }: DefectSum, { say }: Speaker): string =>
  owner === 'content'
    ? say('编辑', 'editors')
    : theme === 'base'
      ? say('国家办公室（共用主题）', 'national office (shared theme)')
      : say(`技术员（主题 ${theme}）`, `technicians (theme ${theme})`);

export const defectsCsv = (board: Board): string => {
  const { say, of } = board.speech;
  return csvTable({
    heads: [
      say('原因', 'cause'),
      say('由谁改', 'owner'),
      say('主题', 'theme'),
      say('网站数', 'sites'),
      say('问题数', 'findings'),
      say('处数', 'places'),
      say('例如', 'example'),
    ],
    rows: rankDefects(board).map(({ cause, owner, theme, sites, findings, places, example }) => [
      cause,
      owner,
      theme,
      sites,
      findings,
      places,
      of(example),
    ]),
  });
};
