import type { Card, EntryProps } from '#contracts/theme.ts';
import { filledSections, linesSection, sectionId, type Section } from '#theme/components/sections/sections.ts';
import { fieldsField, fieldsList, numberField, termsOf, textField, type Fields } from '#theme/fields.ts';
import { words } from '#theme/kinds/job/texts.ts';
import { fillText } from '#theme/texts.ts';

type Words = ReturnType<typeof words>['texts'];

/** 招聘岗位: what a person asks before they apply, in that order. */
export function jobSections({ entry: { fields, title }, lang }: EntryProps): Section[] {
  const { texts } = words(lang);
  const email = textField(fields, 'email');
  return filledSections([
    { id: sectionId('facts'), text: texts.facts, show: 'terms', terms: jobTerms(fields, texts) },
    linesSection(fields, 'duties', texts.duties),
    linesSection(fields, 'requirements', texts.requirements),
    { id: sectionId('suits'), text: texts.suits, show: 'lines', lines: suitsLines(fields), lang: 'zh-CN' },
    linesSection(fields, 'accommodations', texts.accommodations),
    linesSection(fields, 'applyBy', texts.applyBy),
    {
      id: sectionId('reach'),
      text: texts.reach,
      show: 'terms',
      terms: [
        ...termsOf(fields, [
          ['contact', texts.contact],
          ['phone', texts.phone],
        ]),
        ...(email === null ? [] : [{ name: texts.email, value: email, href: letterHref(email, title, texts) }]),
      ],
    },
  ]);
}

/** The warning over a job that nobody can apply for any more. */
export const jobBanner = ({ entry: { fields }, expired, lang }: EntryProps): string | null =>
  expired ? fillText(words(lang).texts.over, { day: textField(fields, 'until') ?? '' }) : null;

/** What a list says of a job. */
export function jobFacts({ fields, lang }: Card): string[] {
  const { texts } = words(lang);
  return [
    textField(fields, 'employer'),
    textField(fields, 'area'),
    postsOf(fields, texts),
    payOf(fields, texts),
    untilOf(fields, texts),
  ].filter((fact) => fact !== null);
}

function jobTerms(fields: Fields, texts: Words) {
  const shown = { ...fields, posts: postsOf(fields, texts), pay: payOf(fields, texts) };
  return termsOf(shown, [
    ['employer', texts.employer],
    ['category', texts.category],
    ['form', texts.form],
    ['posts', texts.posts],
    ['pay', texts.pay],
    ['benefits', texts.benefits],
    ['place', texts.place],
    ['hours', texts.hours],
    ['until', texts.until],
  ]);
}

function postsOf(fields: Fields, texts: Words): string | null {
  const count = numberField(fields, 'posts');
  return count === null ? null : fillText(texts.people, { count });
}

function payOf(fields: Fields, texts: Words): string | null {
  const pay = fieldsField(fields, 'pay');
  const from = pay === null ? null : numberField(pay, 'from');
  if (pay === null || from === null) return null;
  const to = numberField(pay, 'to');
  const per = { 小时: texts.perHour, 日: texts.perDay, 月: texts.perMonth, 年: texts.perYear };
  const pattern = Object.entries(per).find(([unit]) => unit === textField(pay, 'per'))?.[1] ?? '{amount}';
  return fillText(pattern, { amount: to === null ? from : fillText(texts.range, { from, to }) });
}

function untilOf(fields: Fields, texts: Words): string | null {
  const day = textField(fields, 'until');
  return day === null ? null : fillText(texts.untilDay, { day });
}

/** Categories and grades as the certificate writes them; no grade named means all of them. */
const suitsLines = (fields: Fields): string[] =>
  fieldsList(fields, 'suits').map((group) => {
    const { grades } = group;
    const named = Array.isArray(grades) ? gradeNames.filter((_name, index) => grades.includes(index + 1)) : [];
    return `${textField(group, 'category') ?? ''}残疾：${named.length === 0 ? '各级' : named.join('、')}`;
  });

const gradeNames = ['一级', '二级', '三级', '四级'];

const letterHref = (email: string, title: string, texts: Words): string =>
  `mailto:${email}?subject=${encodeURIComponent(fillText(texts.letter, { title }))}`;
