import type { PageProps, SiteFrame } from '#contracts/theme.ts';
import { addressOf } from '#theme/address.ts';
import { pathOf } from '#theme/components/head/head.ts';
import { fillText, type Texts } from '#theme/texts.ts';

/**
 * Where the reader reports a mistake without a server behind the site: a letter with subject and address filled in,
 * or the form, which names all other ways, where the office has no mailbox.
 */
export function correctionHref(frame: SiteFrame, page: PageProps, texts: Texts): string {
  const { email } = frame.contact;
  if (email === undefined) return frame.forms.feedback ?? '/site-map/';
  const subject = fillText(texts.correctionSubject, { title: page.title });
  const body = fillText(texts.correctionBody, { url: addressOf(frame.url, pathOf(page) ?? '/') });
  return `mailto:${email}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
