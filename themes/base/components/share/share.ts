import type { EntryProps, SiteFrame } from '#contracts/theme.ts';
import { addressOf } from '#theme/address.ts';

/** A letter and a text message with the page's title and address filled in: nobody else learns of it. */
export function shareLinks(
  { url }: Pick<SiteFrame, 'url'>,
  { title, entry }: EntryProps,
): { mail: string; message: string } {
  const subject = encodeURIComponent(title);
  const body = encodeURIComponent(`${title}\n${addressOf(url, entry.path)}`);
  return { mail: `mailto:?subject=${subject}&body=${body}`, message: `sms:?&body=${body}` };
}
