import type { Text } from '#model/words.ts';
import { text } from '#lib/text.ts';
import { isLost, NotThePage } from '#evidence/tab.ts';
import { isOverTime, OverTime } from '#evidence/time-limit.ts';

/** Says in both languages why an engine could not look. The same cause gives the same words: no port, no path. */
export function whyNot(cause: unknown): Text {
  if (cause instanceof NotThePage) return text(cause.zh, cause.message);
  if (cause instanceof OverTime) {
    return text(`${cause.limitMs / 1000} 秒内没有检测完`, `The check did not end within ${cause.limitMs / 1000} s`);
  }
  if (isLost(cause)) {
    return text('浏览器或标签页两次意外关闭', 'The browser or its tab was lost twice');
  }
  if (isOverTime(cause)) {
    return text('页面没有在限定时间内加载完', 'The page did not finish loading in time');
  }
  const message = plain(cause instanceof Error ? cause.message : String(cause));
  return text(`检测时出错：${message}`, `The engine failed: ${message}`);
}

const plain = (message: string): string =>
  (message.split('\n')[0] ?? '').replaceAll(/https?:\/\/127\.0\.0\.1:\d+/g, '').slice(0, 300);
