import { text, type Text } from '#lib/text.ts';

/** A captions file: what is said, a cue a text; or the first line that a browser would drop or misread. */
export type Captions = { words: string[] } | { line: number; message: Text; fix: Text };

type Fault = Exclude<Captions, { words: string[] }>;

/**
 * Reads WebVTT (https://www.w3.org/TR/webvtt1/) strictly: browsers skip a cue they cannot read without a word, and then
 * somebody misses what was said.
 */
export function parseCaptions(source: string): Captions {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  if (!/^WEBVTT(?:[ \t].*)?$/.test(lines[0] ?? '')) return noHeader;
  const words: string[] = [];
  let startedMs = 0;
  for (const block of blocksOf(lines)) {
    if (/^(?:NOTE|REGION)(?:[ \t]|$)/.test(block.lines[0]!)) continue;
    const cue = readCue(block);
    if ('fix' in cue) return cue;
    if (cue.startMs < startedMs) return outOfOrder(cue.line);
    startedMs = cue.startMs;
    words.push(cue.words);
  }
  return words.length === 0 ? noCue : { words };
}

interface TextBlock {
  /** 1-based line of its first line. */
  line: number;
  lines: string[];
}

/** What stands between empty lines, without the header. */
function blocksOf(lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = [];
  let open: TextBlock | null = null;
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') open = null;
    else if (open === null) blocks.push((open = { line: index + 1, lines: [line] }));
    else open.lines.push(line);
  }
  return blocks[0]?.line === 1 ? headless(blocks) : blocks;
}

/** The header's own block: lines below it, without an empty one between, are a cue that browsers never show. */
const headless = ([header, ...rest]: readonly TextBlock[]): TextBlock[] =>
  header === undefined || header.lines.length === 1 ? rest : [{ line: 2, lines: header.lines.slice(1) }, ...rest];

function readCue({ line, lines }: TextBlock): { line: number; startMs: number; words: string } | Fault {
  if (line === 2) return noEmptyLine;
  if (/^STYLE(?:[ \t]|$)/.test(lines[0]!)) return ownStyle(line);
  // The first line may be the cue's name.
  const at = lines[0]!.includes('-->') ? 0 : 1;
  const timing = lines[at];
  if (timing === undefined || !timing.includes('-->')) return noTiming(line);
  const match = /^(\S+)[ \t]+-->[ \t]+(\S+)(?:[ \t]+.*)?$/.exec(timing.trim());
  const [startMs, endMs] = [msOf(match?.[1]), msOf(match?.[2])];
  if (startMs === null || endMs === null) return badTiming(line + at, timing.trim());
  if (endMs <= startMs) return endsEarly(line + at);
  const words = wordsOf(lines.slice(at + 1));
  return words === '' ? emptyCue(line + at) : { line: line + at, startMs, words };
}

/** `00:05.000` or `01:00:05.000` in milliseconds. */
function msOf(written: string | undefined): number | null {
  const match = /^(?:(\d{2,}):)?([0-5]\d):([0-5]\d)\.(\d{3})$/.exec(written ?? '');
  if (match === null) return null;
  const [hours, minutes, seconds, ms] = [match[1] ?? '0', match[2], match[3], match[4]].map(Number);
  return ((hours! * 60 + minutes!) * 60 + seconds!) * 1000 + ms!;
}

/** The words of a cue: `<v 张老师>` says who speaks, other tags only how the words look. */
const wordsOf = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .replaceAll(/<v(?:\.[^\s>]*)?\s+([^>]+)>/g, '$1：')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&amp;', '&')
    // A line break inside a Chinese sentence is no space.
    .replaceAll(/(?<=[\p{Script=Han}\p{P}]) (?=\p{Script=Han})/gu, '')
    .trim();

const timingExample = '00:00.000 --> 00:03.500';

const noHeader: Fault = {
  line: 1,
  message: text('字幕文件的第一行不是 WEBVTT。', 'The captions file does not begin with WEBVTT.'),
  fix: text(
    '第一行写 WEBVTT，空一行，再写字幕；srt 字幕要先转成 WebVTT。',
    'Write WEBVTT in the first line, leave an empty line, then the captions; convert srt files to WebVTT first.',
  ),
};

const noEmptyLine: Fault = {
  line: 2,
  message: text(
    'WEBVTT 下面没有空行，第一句字幕不会显示。',
    'No empty line follows WEBVTT: the first caption is lost.',
  ),
  fix: text('在 WEBVTT 下面空一行。', 'Leave an empty line below WEBVTT.'),
};

const noCue: Fault = {
  line: 1,
  message: text('字幕文件里一句字幕也没有。', 'The captions file has no caption at all.'),
  fix: text(
    `每句字幕先写时间（${timingExample}），下一行写说的话。`,
    `Write the time of each caption (${timingExample}) and what is said on the next line.`,
  ),
};

const noTiming = (line: number): Fault => ({
  line,
  message: text('这段字幕没有时间。', 'This caption has no time.'),
  fix: text(
    `在它上面写时间，如 ${timingExample}；一句字幕中间不能空行。`,
    `Write its time above it: ${timingExample}; a caption has no empty line inside.`,
  ),
});

const badTiming = (line: number, written: string): Fault => ({
  line,
  message: text(`字幕时间“${written}”读不懂。`, `The caption's time "${written}" cannot be read.`),
  fix: text(
    `写成 ${written.includes(',') ? written.replaceAll(',', '.') : timingExample}：分、秒各两位，毫秒三位，用半角冒号和句点。`,
    `Write ${timingExample}: two digits for minutes and seconds, a full stop, three for milliseconds.`,
  ),
});

const endsEarly = (line: number): Fault => ({
  line,
  message: text('这句字幕的结束时间不晚于开始时间。', 'This caption does not end after it begins.'),
  fix: text('改正这一行的两个时间。', 'Correct the two times on this line.'),
});

const outOfOrder = (line: number): Fault => ({
  line,
  message: text('这句字幕比前一句开始得早。', 'This caption begins before the one above it.'),
  fix: text('按开始时间的先后排列字幕。', 'Put the captions in the order of their times.'),
});

const emptyCue = (line: number): Fault => ({
  line,
  message: text('这个时间下面没有字。', 'Nothing is written below this time.'),
  fix: text('写出说的话，或删去这个时间。', 'Write what is said, or delete the time.'),
});

const ownStyle = (line: number): Fault => ({
  line,
  message: text('字幕文件里有样式（STYLE）。', 'The captions file has styles of its own.'),
  fix: text(
    '删去 STYLE 一段：字幕的样子由读者决定。',
    "Delete the STYLE block: captions look as the reader's settings say.",
  ),
});
