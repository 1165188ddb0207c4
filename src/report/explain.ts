import type { Check, Seen } from '#contracts/check.ts';
import type { Speaker } from '#lib/text.ts';
import { personOf, type By } from '#model/answered-by.ts';
import type { Line, ScoreCard, VetoLine } from '#model/score-card.ts';
import { scaleWords } from '#report/scale-words.ts';

/** An indicator of a card, and what its check saw; null where a person answers or no engine looked. */
export interface Explained {
  card: ScoreCard;
  line: Line | VetoLine;
  check: Check | null;
  seen: Seen | null;
  /** What an overruling of the check's verdict has to name as seen; null where no check answers. */
  seenHash: string | null;
}

/** At most so many facts are written out; the others are counted. */
const shownFacts = 20;

/** Facts, verdict, points: enough to redo an indicator with a pencil. No number is rounded. */
export function explain({ card, line, check, seen, seenHash }: Explained, speech: Speaker): string {
  const { say, of } = speech;
  const { system, site } = card;
  return [
    `${site.name}  ${system.id}@${system.version} ${system.hash}  ${card.now}`,
    `${line.indicator}  ${of(line.title)}`,
    of(line.why),
    say(
      `出处：${line.source}（${line.origin}）；测量方式：${line.measured}；由 ${line.from} 提出`,
      `Source: ${line.source} (${line.origin}); measured: ${line.measured}; asked by ${line.from}`,
    ),
    '',
    say('一、看到的', '1. What was seen'),
    ...seenLines(check, seen, speech),
    '',
    say('二、判断', '2. The verdict'),
    ...verdictLines(line, speech),
    ...(seenHash === null
      ? []
      : [
          say(
            `要改判，在 indicators/decisions/${site.id}.yaml 的 overrules 里写明理由，并写 seen: ${seenHash}`,
            `to overrule it, write the reason under overrules in indicators/decisions/${site.id}.yaml, with seen: ${seenHash}`,
          ),
        ]),
    '',
    say('三、得分', '3. The points'),
    ...('outcome' in line ? vetoLines(line, speech) : pointLines(line, card, speech)),
    '',
    say(`四、怎样改进：${of(line.fix)}`, `4. How to mend it: ${of(line.fix)}`),
    '',
  ].join('\n');
}

function seenLines(check: Check | null, seen: Seen | null, { say, of, lang }: Speaker): string[] {
  if (check === null) return [say('由人评估，没有机器看到的事实。', 'A person judges; a machine saw nothing.')];
  const asked = `${check.id}: ${of(check.question)}`;
  if (seen === null) return [asked];
  const open = seen.facts.slice(0, shownFacts);
  const more = seen.facts.length - open.length;
  return [
    asked,
    // An engine that sees the site as a whole looks at no single page.
    ...(seen.pages === 0 ? [] : [say(`看了 ${seen.pages} 个页面`, `${seen.pages} pages were looked at`)]),
    ...Object.entries(seen.passed).map(([rule, count]) => say(`通过 ${rule}：${count} 处`, `passed ${rule}: ${count}`)),
    ...seen.measures.map(({ engine, name, of: what, value, unit, detail }) =>
      `${engine} ${name}${what === '' ? '' : ` ${what}`} = ${value} ${unit}  ${Object.entries(detail)
        .map(([key, words]) => `${key}=${words}`)
        .join(' ')}`.trimEnd(),
    ),
    ...open.map(
      ({ outcome, engine, rule, at, owner, message }) =>
        `${outcome} ${engine} ${rule} ${at.page} ${owner.kind === 'content' ? `${owner.file}${owner.line === undefined ? '' : `:${owner.line}`}` : `${owner.theme}/${owner.component}`}  ${message[lang]}`,
    ),
    ...(more > 0 ? [say(`还有 ${more} 处`, `and ${more} more`)] : []),
  ];
}

function verdictLines({ verdict, by, exemption }: Line | VetoLine, { say, of }: Speaker): string[] {
  const value = verdict.kind === 'measured' ? `${verdict.value} ${verdict.unit}` : verdict.kind;
  const person = personOf(by);
  const who =
    person === null
      ? by.kind
      : say(`${person.role}，${person.date}，${person.at}`, `${person.role}, ${person.date}, ${person.at}`);
  return [
    `${value}  ${of(verdict.because)}`,
    say(`回答者：${who}`, `answered by: ${who}`),
    ...viewLines(by, { say, of }),
    ...(exemption === null
      ? []
      : [
          say(
            `免评至 ${exemption.until}（${exemption.by}）：${exemption.reason}`,
            `exempted until ${exemption.until} (${exemption.by}): ${exemption.reason}`,
          ),
        ]),
  ];
}

/** What stands beside the verdict that counts: the machine's, or those of assessors who disagree. */
function viewLines(by: By, { say, of }: Pick<Speaker, 'say' | 'of'>): string[] {
  if (by.kind === 'overruled') {
    const { machine, reason } = by;
    const value = machine.kind === 'measured' ? `${machine.value} ${machine.unit}` : machine.kind;
    return [
      say(`机器的结论：${value}  ${of(machine.because)}`, `the machine's verdict: ${value}  ${of(machine.because)}`),
      say(`改判的理由：${reason}；依据：${by.evidence}`, `overruled because: ${reason}; evidence: ${by.evidence}`),
    ];
  }
  if (by.kind !== 'settled' && by.kind !== 'disputed') return [];
  return [
    ...by.judgements.map(({ value, role, date, evidence, at }) =>
      say(
        `${role}，${date}：${value}，依据：${evidence}（${at}）`,
        `${role}, ${date}: ${value}, on: ${evidence} (${at})`,
      ),
    ),
    by.kind === 'settled'
      ? say(`裁定的理由：${by.reason}`, `settled because: ${by.reason}`)
      : say(
          '两种结果都不采用，等第三人裁定；下限和上限是两者之间的幅度。',
          'Neither is taken until a third person settles it; floor and ceiling span what they say.',
        ),
  ];
}

function vetoLines({ outcome, hit }: VetoLine, { say }: Speaker): string[] {
  const [sign, mark] =
    'atLeast' in hit
      ? (['≥', hit.atLeast] as const)
      : 'over' in hit
        ? (['>', hit.over] as const)
        : (['<', hit.under] as const);
  return [
    say(
      `一票否决：结果 ${sign} ${mark.value} 即触发（${mark.source}，${mark.origin}）；现在：${outcome}`,
      `A veto: hit where the value is ${sign} ${mark.value} (${mark.source}, ${mark.origin}); now: ${outcome}`,
    ),
  ];
}

function pointLines(line: Line, card: ScoreCard, { say }: Speaker): string[] {
  const { verdict, worth, points, earned, plan } = line;
  const stretched =
    worth.value === points ? '' : say(`，按部分的权重折为 ${points}`, `, stretched to ${points} by its part`);
  const worthWords = say(
    `满分 ${worth.value}（${worth.source}，${worth.origin}）${stretched}`,
    `worth ${worth.value} (${worth.source}, ${worth.origin})${stretched}`,
  );
  if (verdict.kind !== 'measured' || earned === null) {
    const gives =
      line.ceiling === null
        ? say('不计入分母', 'it leaves the denominator')
        : say(`下限 ${line.floor}，上限 ${line.ceiling}`, `floor ${line.floor}, ceiling ${line.ceiling}`);
    return [worthWords, gives, ...totalLines(card, say)];
  }
  const before = plan === null ? earned : plan.before;
  const { scale, share } = scaleWords(line.scoring, verdict.value, worth.value, say);
  return [
    worthWords,
    scale,
    `${points} × ${share} = ${before}`,
    ...(plan === null
      ? []
      : [
          say(
            `整改计划（${plan.by}，至 ${plan.until}）补回失分的 ${plan.givesBack}：${plan.before} + ${plan.givesBack} × (${points} − ${plan.before}) = ${earned}`,
            `improvement plan (${plan.by}, until ${plan.until}) gives back ${plan.givesBack}: ${plan.before} + ${plan.givesBack} × (${points} − ${plan.before}) = ${earned}`,
          ),
        ]),
    ...totalLines(card, say),
  ];
}

/** How the lines become the score: what was earned over what is known. */
function totalLines(card: ScoreCard, say: Speaker['say']): string[] {
  const bonus = new Set(card.parts.filter((part) => part.kind === 'bonus').map((part) => part.id));
  const known = card.lines.filter((line) => line.earned !== null && !bonus.has(line.part));
  const earned = known.reduce((sum, line) => sum + (line.earned ?? 0), 0);
  const points = known.reduce((sum, line) => sum + line.points, 0);
  const base = card.bonus === null ? card.score : card.bonus.base.score;
  return [
    say(
      `全站：已有结论 ${known.length} 项，得 ${earned} 分，满分 ${points}；100 × ${earned} ÷ ${points} = ${base ?? '没有'}`,
      `the site: ${known.length} lines with a verdict earned ${earned} of ${points}; 100 × ${earned} ÷ ${points} = ${base ?? 'none'}`,
    ),
    ...(card.bonus === null || base === card.score
      ? []
      : [say(`加分 ${card.bonus.earned}：${card.score ?? ''}`, `bonus ${card.bonus.earned}: ${card.score ?? ''}`)]),
  ];
}
