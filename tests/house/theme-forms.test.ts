import { describe, expect, it } from 'vitest';
import { FormName } from '#model/page.ts';
import { formLinks, formWords } from '#theme/components/apply/forms.ts';
import { letterHref } from '#theme/components/apply/letter.ts';
import { frame } from '#tests/fixtures/theme/frame.ts';

/** A prepared letter as the reader's mail program shows it. */
function letter(href: string | null) {
  const url = new URL(href ?? '');
  return { to: url.pathname, subject: url.searchParams.get('subject'), body: url.searchParams.get('body') ?? '' };
}

describe.each(FormName.options)('the form %s', (form) => {
  it('asks the same questions in every language, each in its own words', () => {
    const chinese = formWords(form, 'zh-CN').fields;
    expect(chinese.length).toBeGreaterThan(3);
    for (const lang of ['en', 'ug', 'bo'] as const) {
      const { fields } = formWords(form, lang);
      expect(fields.map(({ lines }) => lines)).toEqual(chinese.map(({ lines }) => lines));
      for (const { name } of fields) expect(name).not.toMatch(/\p{Script=Han}/u);
    }
  });

  it('prepares a letter with every question, for the mailbox of the office', () => {
    const { to, subject, body } = letter(letterHref(frame, form, { lang: 'zh-CN' }));
    expect(to).toBe(frame.contact.email);
    expect(subject).toMatch(/\p{Script=Han}/u);
    for (const { name } of formWords(form, 'zh-CN').fields) expect(body).toContain(`${name}：`);
  });
});

it('writes what a letter is about into it, and sends it to the mailbox that goes with that', () => {
  const about = { title: '文字客服', address: 'https://yunling.example/jobs/x/', email: 'hr@employer.example' };
  const { to, subject, body } = letter(letterHref(frame, 'job-application', { lang: 'zh-CN', about }));
  expect([to, subject]).toEqual(['hr@employer.example', '求职申请：文字客服']);
  expect(body).toMatch(/^文字客服\nhttps:\/\/yunling\.example\/jobs\/x\/\n/);
});

it('prepares no letter where there is no mailbox', () => {
  const { email: _email, ...contact } = frame.contact;
  expect(letterHref({ ...frame, contact }, 'feedback', { lang: 'zh-CN' })).toBeNull();
});

it('names only the forms that the site offers', () => {
  expect(formLinks(frame, 'zh-CN')).toEqual([
    { title: '意见反馈', path: '/forms/feedback/' },
    { title: '求职申请', path: '/leaving/job-application/' },
  ]);
});
