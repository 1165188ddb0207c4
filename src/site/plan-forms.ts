import type { FormProps, LeavingProps, SiteFrame } from '#contracts/theme.ts';
import type { ContentKind } from '#contracts/kind.ts';
import { FormName } from '#model/page.ts';
import { allColumns, mainLangOf, type Site } from '#model/site.ts';
import { planWords } from '#site/plan-words.ts';
import { ownPage, type PlannedPage } from '#site/planned-page.ts';

/**
 * The forms that a site offers and where each begins: on a page of its own, or where the site has an address elsewhere, on
 * the page that says so. Feedback is on every site, the others where a column's kind asks for them.
 */
export function formsOf(site: Site, kinds: readonly Pick<ContentKind, 'id' | 'form'>[]): SiteFrame['forms'] {
  const used = new Set(allColumns(site.columns).map((column) => column.kind));
  const asked = new Set(kinds.filter(({ id }) => used.has(id)).map(({ form }) => form));
  const offered = FormName.options.filter((form) => form === 'feedback' || asked.has(form));
  return Object.fromEntries(
    offered.map((form) => [form, elsewhere(site, form) === null ? `/forms/${form}/` : `/leaving/${form}/`]),
  );
}

/** What site.yaml calls the forms. */
const settings = {
  feedback: 'feedback',
  'disclosure-request': 'disclosureRequest',
  'job-application': 'jobApplication',
} as const satisfies Record<FormName, keyof Site['online']>;

/** The address of another site that takes the form's place; null where there is none. */
const elsewhere = ({ online }: Site, form: FormName): string | null => online[settings[form]] ?? null;

/** The pages of these forms, and of the ways to others. */
export const planForms = (site: Site, kinds: readonly ContentKind[]): PlannedPage[] =>
  Object.entries(formsOf(site, kinds)).flatMap(([name, path]) => {
    const form = FormName.parse(name);
    const href = elsewhere(site, form);
    const lang = mainLangOf(site);
    const words = planWords(lang);
    const own = words.forms[form];
    const title = href === null ? own.title : words.leaving(own.title);
    const base = {
      title,
      description: own.about,
      lang,
      crumbs: [
        { title: words.home, path: '/' },
        { title, path },
      ],
      column: null,
    } as const;
    const props: FormProps | LeavingProps =
      href === null
        ? { ...base, kind: 'form', form }
        : { ...base, kind: 'leaving', form, href, host: new URL(href).host };
    return [ownPage(path, site.file, props)];
  });
