import { nameOf } from '#probe/names.ts';
import { elementOf } from '#probe/numbered.ts';

const key = String.raw`["“'‘「]?((?:(?:ctrl|control|alt|shift)\s?[+-]\s?)?(?:[a-z0-9]|f\d{1,2}))(?![a-z0-9])["”'’」]?`;
const leave = 'exit|leave|quit|close|escape|get out|go on|move on|continue';
const told = [
  new RegExp(
    String.raw`\b(?:press|use|hit|type)\s+(?:the\s+)?${key}(?:[\s-]*key)?\s+to\s+(?:\w+\s+){0,2}?(?:${leave})\b`,
    'gi',
  ),
  new RegExp(String.raw`按下?\s*${key}\s*键?[^。；，,;]{0,6}(?:退出|离开|跳出|关闭)`, 'gi'),
];

/** The keys of which the page says that they lead out, as they are pressed: `m`, `Control+m`, `F6`. */
export function keysThatLeave(): string[] {
  const words = document.body.innerText;
  const named = told.flatMap((way) => [...words.matchAll(way)].map(([, name = '']) => name));
  return [...new Set(named.map(asPressed))];
}

function asPressed(name: string): string {
  const parts = name.split(/\s?[+-]\s?/);
  const last = parts.pop()!;
  const held = parts.map((one) => ({ c: 'Control', a: 'Alt', s: 'Shift' })[one[0]!.toLowerCase()]!);
  return [...held, last.length > 1 ? last.toUpperCase() : last.toLowerCase()].join('+');
}

/** Those of these elements that promise to tell how to go on. */
export const helpAmong = (numbers: readonly number[]): number[] =>
  numbers.filter((number) => {
    const element = elementOf(number);
    return (
      element?.matches('a[href^="#"], button, summary, [role="button"]') === true &&
      /help|\bhow\b|\bexit|\bleave\b|instruction|帮助|说明|怎[么样]|如何|退出|离开/i.test(nameOf(element))
    );
  });
