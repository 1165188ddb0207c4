import type { SiteFrame } from '#contracts/theme.ts';
import { FormName } from '#model/page.ts';
import type { Lang } from '#model/words.ts';
import { formTexts } from '#theme/components/apply/texts.ts';
import { textsOf } from '#theme/texts.ts';

/** A question of a form, and how many lines its answer needs on paper. */
export interface FormField {
  name: string;
  lines: number;
}

/** The forms that the site offers, by name and place. */
export const formLinks = ({ forms }: SiteFrame, lang: Lang): { title: string; path: string }[] =>
  FormName.options.flatMap((form) => {
    const path = forms[form];
    return path === undefined ? [] : [{ title: formWords(form, lang).texts.link, path }];
  });

/** The words of a form in a language, and what it asks. A question may be left open where its name says so. */
export function formWords(
  form: FormName,
  lang: Lang,
): { texts: { link: string; subject: string; colon: string }; fields: FormField[]; lang: Lang } {
  const { texts, lang: own } = formTexts[form](lang);
  const fields = texts.fields.split('|').map((written) => {
    const [name = '', lines = '1'] = written.split('#');
    return { name, lines: Number(lines) };
  });
  return { texts: { ...texts, colon: textsOf(own).texts.colon }, fields, lang: own };
}
