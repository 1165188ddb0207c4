import type { FormatDefinition } from '#contracts/format.ts';
import { markdownCode, plainMarkdown } from '#lib/markdown-text.ts';
import { speaker, type Speaker } from '#lib/text.ts';
import { pricedFindings, systemName } from '#model/priced-finding.ts';
import { unknownLines, unknownVetoes } from '#model/repair.ts';
import type { ScoreCard } from '#model/score-card.ts';
import { byCriterion, untroubled, type Troubled } from './by-criterion.ts';

/**
 * A draft of the accessibility statement that 无障碍环境建设法 §32 and WCAG conformance claims ask for, ready to be read, mended and
 * put below `content/shared/`. It never claims more than was looked at.
 */
const format: FormatDefinition = {
  extension: 'statement.mdx',
  write(cards, lang) {
    const speech = speaker(lang);
    const { say } = speech;
    const [first] = cards;
    const head = `---
title: ${say('无障碍声明（草稿）', 'Accessibility statement (draft)')}
description: ${say('本网站的无障碍目标、符合与不符合的内容、没有看到的内容和评估方法。', 'Goal, what conforms and what does not, what was not seen, and how it was assessed.')}
---`;
    if (first === undefined) return `${head}\n\n${say('这个网站还没有评估。', 'This site has not been assessed.')}\n`;
    const findings = pricedFindings(cards).map(({ finding }) => finding);
    const failed = byCriterion(findings.filter(({ outcome }) => outcome === 'failed'));
    const unsure = byCriterion(findings.filter(({ outcome }) => outcome === 'cantTell'));
    const blocks = [
      head,
      `**${say(
        '这是根据检查结果生成的草稿。请核对、补充已知的其他问题，再删去这一段发布。',
        'A draft made from the audit. Check it, add what else is known, then delete this paragraph and publish.',
      )}**`,
      ...conformance(first, failed, speech),
      ...troubles(
        say('不符合的内容', 'What does not conform'),
        say('没有发现不符合的内容。', 'Nothing was found that does not conform.'),
        failed,
        speech,
      ),
      ...troubles(say('需要人来确认的内容', 'What a person has to confirm'), say('没有。', 'Nothing.'), unsure, speech),
      ...conforming([...failed, ...unsure], speech),
      ...unseen(cards, speech),
      ...method(cards, speech),
    ];
    return `${blocks.join('\n\n')}\n`;
  },
};
export default format;

function conformance({ site, pagesLooked }: ScoreCard, failed: readonly Troubled[], { say }: Speaker): string[] {
  const name = plainMarkdown(site.name);
  const levels = failed.filter(({ criterion }) => criterion !== null && criterion.level !== 'AAA').length;
  return [
    `## ${say('符合程度', 'Conformance')}`,
    say(
      `${name}网站的目标是符合《Web内容无障碍指南》（WCAG）2.2 AA级。`,
      `The goal of this website (${name}) is WCAG 2.2 at level AA.`,
    ),
    pagesLooked === 0
      ? say('**还没有看过任何页面，符合程度未知。**', '**No page has been looked at: conformance is unknown.**')
      : levels > 0
        ? say(
            `**部分符合**：有 ${levels} 条 A 级或 AA 级的成功准则没有完全达到。`,
            `**Partially conformant**: ${levels} success criteria of level A or AA are not fully met.`,
          )
        : say(
            '**自动检查没有发现不符合之处**。自动检查只能发现一部分问题，请人确认以前，不能说完全符合。',
            '**The automatic audit found nothing that does not conform.** It finds only part of all problems: without people this is no claim of full conformance.',
          ),
  ];
}

function troubles(title: string, none: string, all: readonly Troubled[], { say, of }: Speaker): string[] {
  if (all.length === 0) return [`## ${title}`, none];
  return [
    `## ${title}`,
    ...all.flatMap(({ criterion, findings }) => [
      `### ${
        criterion === null
          ? say('WCAG 以外', 'Beyond WCAG')
          : `${criterion.number} ${of(criterion.title)}${say('（', ' (')}${criterion.level}${say('）', ')')}`
      }`,
      findings
        .map(({ message, at, places }) => {
          const pages = [...new Set(at.map(({ page }) => page))].map(markdownCode).join(say('、', ', '));
          const count = say(
            `${places} 处，如 ${pages}`,
            `${places} ${places === 1 ? 'place' : 'places'}, such as ${pages}`,
          );
          return `- ${plainMarkdown(of(message))}${say('（', ' (')}${count}${say('）', ')')}`;
        })
        .join('\n'),
    ]),
  ];
}

function conforming(troubled: readonly Troubled[], { say, of }: Speaker): string[] {
  const rest = untroubled(troubled);
  return [
    `## ${say('没有发现问题的成功准则', 'Success criteria without a known problem')}`,
    say(
      '下列 A 级和 AA 级准则，检查没有发现问题。其中有的机器查不出来，要由人确认。',
      'The audit knows of no problem with these criteria of level A and AA. Some of them a machine cannot see: people have to confirm them.',
    ),
    rest
      .map(({ number, title, level }) => `- ${number} ${of(title)}${say('（', ' (')}${level}${say('）', ')')}`)
      .join('\n'),
  ];
}

function unseen(cards: readonly ScoreCard[], { say, of }: Speaker): string[] {
  const items = cards.flatMap((card) => [
    ...[...unknownVetoes(card), ...unknownLines(card)].map(
      (line) => `${of(line.title)}${say('：', ': ')}${of(line.verdict.because)}`,
    ),
    ...card.gaps.map(({ engine, because }) => `${engine}${say('：', ': ')}${of(because)}`),
  ]);
  return [
    `## ${say('没有看到的内容', 'What was not seen')}`,
    items.length === 0
      ? say('没有缺口。', 'There are no gaps.')
      : [...new Set(items)].map((item) => `- ${plainMarkdown(item)}`).join('\n'),
  ];
}

function method(cards: readonly ScoreCard[], { say }: Speaker): string[] {
  const [first] = cards;
  const browsers = [...new Set(cards.flatMap(({ browser }) => (browser === null ? [] : [browser])))];
  const day = first?.now.slice(0, 10) ?? '';
  return [
    `## ${say('评估方法和反馈', 'How it was assessed, and feedback')}`,
    say(
      `自我评估：${day} 用自动检查看了 ${first?.pagesLooked ?? 0} 个页面（浏览器：${browsers.map(markdownCode).join('、') || '没有'}），机器看不到的由人评估。指标体系：${cards.map((card) => markdownCode(systemName(card))).join('、')}。`,
      `Self-assessment: on ${day} an audit looked at ${first?.pagesLooked ?? 0} pages (browser: ${browsers.map(markdownCode).join(', ') || 'none'}); people assessed what a machine cannot see. Indicator systems: ${cards.map((card) => markdownCode(systemName(card))).join(', ')}.`,
    ),
    say(
      '遇到看不清、读不出、点不动的地方，请告诉我们您想做什么、在哪一页遇到困难。联系电话和邮箱在每一页的页脚。',
      'If something cannot be seen, read or operated, tell us what you wanted to do and on which page. Telephone and e-mail are in the footer of every page.',
    ),
    say(`声明日期：${day}。`, `Date of this statement: ${day}.`),
  ];
}
