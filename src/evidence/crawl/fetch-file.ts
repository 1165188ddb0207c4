import { setTimeout as wait } from 'node:timers/promises';
import type { Text } from '#model/words.ts';
import { text } from '#lib/text.ts';

/** What came of asking for an address. */
export type Fetched =
  | { kind: 'file'; address: string; status: number; type: string; headers: Headers; bytes: Uint8Array }
  /** It leads to another host: not followed. */
  | { kind: 'elsewhere'; address: string }
  | { kind: 'failed'; because: Text };

/** Asks a site for files, one after another, no faster than it may. */
export interface Fetcher {
  fetch(address: string): Promise<Fetched>;
  /** Waits until the site may be asked again; whoever opens its pages in a browser waits here too. */
  turn(): Promise<void>;
}

/** By this name a site's robots.txt may speak to us. */
export const agent = 'mangdao';

const headers = {
  'User-Agent': `${agent}/0.1 (accessibility audit)`,
  Accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5',
  'Accept-Language': 'zh-CN,zh;q=0.9,en;q=0.5',
};

const timeoutMs = 15_000;
const maxBytes = 10_000_000;
const maxHops = 5;

/** Everything is asked for by GET, without cookies, and never more than 10 MB of it. */
export function fetcherOf(delayMs: number): Fetcher {
  let last: Promise<unknown> = Promise.resolve();
  const turn = (): Promise<void> => {
    const before = last;
    last = before.then(() => wait(delayMs));
    return before.then(() => undefined);
  };
  const rest = (): void => {
    last = Promise.all([last, wait(delayMs)]);
  };
  return {
    turn,
    async fetch(address) {
      let at = address;
      for (let hop = 0; hop <= maxHops; hop++) {
        await turn();
        // A site that takes its time gets the delay after its answer too.
        const answer = await ask(at).finally(rest);
        if (!('to' in answer)) return answer;
        if (new URL(answer.to).origin !== new URL(address).origin) return { kind: 'elsewhere', address: answer.to };
        at = answer.to;
      }
      return failed('转来转去没有尽头', 'it is redirected without end');
    },
  };
}

async function ask(address: string): Promise<Fetched | { to: string }> {
  try {
    const response = await fetch(address, { headers, redirect: 'manual', signal: AbortSignal.timeout(timeoutMs) });
    const to = response.status >= 300 && response.status < 400 ? response.headers.get('location') : null;
    if (to !== null) {
      await response.body?.cancel();
      const target = URL.parse(to, address);
      return target === null || !/^https?:$/.test(target.protocol)
        ? failed('转到的不是网址', 'it is redirected to what is no address')
        : { to: target.href };
    }
    const bytes = await readUpTo(response, maxBytes);
    if (bytes === null) return failed(`超过 ${maxBytes / 1e6} MB`, `it is larger than ${maxBytes / 1e6} MB`);
    const { status, headers: sent } = response;
    return { kind: 'file', address, status, type: sent.get('content-type') ?? '', headers: sent, bytes };
  } catch (cause) {
    const isLate = cause instanceof Error && cause.name === 'TimeoutError';
    return isLate
      ? failed(`${timeoutMs / 1000} 秒内没有回答`, `it did not answer within ${timeoutMs / 1000} s`)
      : failed(`连接不上：${codeOf(cause)}`, `it cannot be reached: ${codeOf(cause)}`);
  }
}

/** Null when there is more. */
async function readUpTo(response: Response, limit: number): Promise<Uint8Array | null> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    size += chunk.length;
    if (size > limit) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** `ECONNREFUSED`, which names neither host nor port. */
function codeOf(cause: unknown): string {
  const inner = cause instanceof Error && cause.cause instanceof Error ? cause.cause : cause;
  if (inner instanceof Error && 'code' in inner) return String(inner.code);
  return inner instanceof Error ? inner.name : 'error';
}

const failed = (zh: string, en: string): Fetched => ({ kind: 'failed', because: text(zh, en) });
