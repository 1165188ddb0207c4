import type { SiteFrame } from '#contracts/theme.ts';
import type { FormName } from '#model/page.ts';
import type { Lang } from '#model/words.ts';
import { formWords } from '#theme/components/apply/forms.ts';

/** What a letter is about: a post, a page. Nothing of it is known on the form's own page. */
export interface LetterAbout {
  title: string;
  /** Full address of the page. */
  address: string;
  /** Where it goes instead of the office's mailbox. */
  email?: string;
}

/** A letter with subject and questions filled in, for the reader's own mail program; null where there is no mailbox. */
export function letterHref(
  { contact }: SiteFrame,
  form: FormName,
  { lang, about }: { lang: Lang; about?: LetterAbout | undefined },
): string | null {
  const to = about?.email ?? contact.email;
  if (to === undefined) return null;
  const { texts, fields } = formWords(form, lang);
  const subject = about === undefined ? texts.subject : `${texts.subject}${texts.colon}${about.title}`;
  const lines = fields.map(({ name }) => `${name}${texts.colon}\n`);
  const body = [...(about === undefined ? [] : [`${about.title}\n${about.address}\n`]), ...lines].join('\n');
  return `mailto:${to}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
