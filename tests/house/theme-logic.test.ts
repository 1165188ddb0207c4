import { describe, expect, it } from 'vitest';
import type { EntryProps, HomeProps } from '#contracts/theme.ts';
import { addressOf, hrefOf } from '#theme/address.ts';
import { figureParts } from '#theme/components/body/body.ts';
import { navLinks } from '#theme/components/column-navigation/column-navigation.ts';
import { machineDate, shownDate } from '#theme/components/date/date.ts';
import { correctionHref } from '#theme/components/feedback/feedback.ts';
import { metaTags, titleOf } from '#theme/components/head/head.ts';
import { nameParts } from '#theme/components/header/header.ts';
import { noteOf } from '#theme/components/note/note.ts';
import { sectionLinks } from '#theme/components/on-this-page/on-this-page.ts';
import { formsField, listField, textField } from '#theme/fields.ts';
import { passageAttributes } from '#theme/language.ts';
import { isEmptyColumn } from '#theme/layouts/column/column.ts';
import { shownMoment } from '#theme/layouts/entry/entry.ts';
import { validityBanner } from '#theme/kinds/policy/policy.ts';
import { guideSections } from '#theme/kinds/service/service.ts';
import { homeParts, leadOf, linesOf, newestOf } from '#theme/layouts/home/home.ts';
import { phoneHtml, phonePieces } from '#theme/phone.ts';
import { fillText, textsOf } from '#theme/texts.ts';
import { frame } from '#tests/fixtures/theme/frame.ts';
import { pages } from '#tests/fixtures/theme/pages.ts';

const { texts } = textsOf('zh-CN');
const pageAt = (path: string) => {
  const found = pages.find((sample) => sample.path === path);
  if (found === undefined) throw new Error(`no sample page ${path}`);
  return found.page;
};
const homePage = (): HomeProps => {
  const page = pageAt('/');
  if (page.kind !== 'home') throw new Error('the sample home page is none');
  return page;
};
const entryAt = (path: string): EntryProps => {
  const page = pageAt(path);
  if (page.kind !== 'entry') throw new Error(`${path} is no entry`);
  return page;
};
/** The marked links of the navigation on a page. */
const current = (path: string) =>
  navLinks(frame, pageAt(path), '首页').flatMap((link) => (link.current ? [[link.path, link.current]] : []));
const heading = (id: string, depth = 2) => ({ id, depth, text: id, line: 1 });
const note = (props: Record<string, string>) => noteOf({ component: 'note', props, line: 1, children: [] }, texts);
const namesOf = (path: string): string[] => metaTags(frame, pageAt(path)).map((tag) => tag.name);

describe('addresses', () => {
  it('encode Chinese once, however often they are asked', () => {
    expect(hrefOf('/news/春节慰问/')).toBe('/news/%E6%98%A5%E8%8A%82%E6%85%B0%E9%97%AE/');
    expect(hrefOf(hrefOf('/news/春节慰问/'))).toBe(hrefOf('/news/春节慰问/'));
  });

  it('keep a path of the site when they become full', () => {
    expect(addressOf('https://host.example/qingxi/', '/news/')).toBe('https://host.example/qingxi/news/');
  });
});

describe('the head', () => {
  it('names page and site, and the home page by the site alone', () => {
    expect(titleOf(frame, pageAt('/search/'))).toBe(`站内搜索 - ${frame.name}`);
    expect(titleOf(frame, pageAt('/'))).toBe(frame.name);
  });

  it('carries the tags of the site everywhere, of the column below it, of the content on entries', () => {
    expect(namesOf('/search/')).toEqual(['SiteName', 'SiteDomain']);
    expect(namesOf('/news/')).toContain('ColumnType');
    expect(namesOf('/news/job-fair/')).toEqual(
      expect.arrayContaining(['ColumnName', 'ArticleTitle', 'PubDate', 'ContentSource', 'Author', 'Url']),
    );
  });

  it('gives PubDate to the minute', () => {
    const tags = metaTags(frame, pageAt('/news/job-fair/'));
    expect(tags.find((tag) => tag.name === 'PubDate')?.content).toBe('2026-11-20 09:00');
  });

  it('has SiteIDCode only where the site has one', () => {
    const withCode = { ...frame, identifiers: { ...frame.identifiers, siteCode: 'bm00000001' } };
    expect(metaTags(withCode, pageAt('/')).map((tag) => tag.name)).toContain('SiteIDCode');
    expect(namesOf('/')).not.toContain('SiteIDCode');
  });
});

describe('telephone numbers', () => {
  it('become links and leave the words between them as text', () => {
    expect(phonePieces('0871-64100000、12385（工作日）')).toEqual([
      { text: '0871-64100000', href: 'tel:087164100000' },
      { text: '、', href: null },
      { text: '12385', href: 'tel:12385' },
      { text: '（工作日）', href: null },
    ]);
  });

  it('do not take a room or a year for a number', () => {
    expect(phonePieces('2026 年 8 号窗口').every((piece) => piece.href === null)).toBe(true);
  });

  it('never let markup through', () => {
    expect(phoneHtml('<b>12385')).toBe('&lt;b&gt;<a href="tel:12385" dir="ltr">12385</a>');
  });
});

describe('reporting a mistake', () => {
  it('is a letter that already names the page', () => {
    const href = decodeURIComponent(correctionHref(frame, pageAt('/news/job-fair/'), texts));
    expect(href).toContain('mailto:info@yunling.example?subject=网站纠错：云岭省举办残疾人就业专场招聘会');
    expect(href).toContain('https://yunling.example/news/job-fair/');
  });

  it('leads to the form, with all other ways, where the office has no mailbox', () => {
    const contact = { organisation: '云岭省残疾人联合会', phone: '0871-00000000' };
    expect(correctionHref({ ...frame, contact }, pageAt('/'), texts)).toBe('/forms/feedback/');
  });
});

describe('fields of a kind', () => {
  it('read one text as a list of one', () => {
    expect(listField({ basis: '《办法》' }, 'basis')).toEqual(['《办法》']);
    expect(textField({ fee: '' }, 'fee')).toBeNull();
  });

  it('throw on a shape that no schema lets through', () => {
    expect(() => textField({ fee: ['a'] }, 'fee')).toThrow('"fee" should be text');
    expect(() => listField({ steps: [1] }, 'steps')).toThrow('a list of texts');
  });

  it('say type and size of a form', () => {
    const media = [{ file: 'files/a.pdf', type: 'file', hash: '0123456789abcdef', bytes: 2049 }] as const;
    const [form] = formsField({ forms: [{ title: '申请表', file: 'files/a.pdf' }] }, 'forms', media, 'zh-CN');
    expect(form).toEqual({ title: '申请表', blank: { href: '/files/a.pdf', note: '（PDF，3 KB）' }, sample: null });
  });

  it('link to the parts of a guide that are there, in the order shown', () => {
    const { entry } = entryAt('/services/card/');
    const fields = { steps: ['申请'], fee: '不收费', materials: [] };
    const sections = guideSections({ entry: { ...entry, fields }, lang: 'zh-CN' });
    expect(sections.map((section) => section.text)).toEqual(['办理信息', '办理流程']);
  });

  it.each([
    ['废止', '本文件已废止，仅供查阅，不再作为办事依据。'],
    ['失效', '本文件已失效，仅供查阅，不再作为办事依据。'],
    ['修改', '本文件已修改，请以修改后的文本为准。'],
    ['有效', null],
  ])('warn over a document that is %s', (validity, banner) => {
    expect(validityBanner({ validity }, texts)).toBe(banner);
  });
});

describe('parts of a page', () => {
  it('mark this page, and the column above it, in the navigation', () => {
    expect(current('/')).toEqual([['/', 'page']]);
    expect(current('/services/')).toEqual([['/services/', 'page']]);
    expect(current('/news/job-fair/')).toEqual([['/news/', 'true']]);
  });

  it('list the contents of three sections or more', () => {
    expect(sectionLinks([], [heading('a'), heading('b'), heading('c', 3)])).toEqual([]);
    expect(sectionLinks([{ id: 'own', text: 'own' }], [heading('a'), heading('b')])).toHaveLength(3);
  });

  it('show services first and let the newest picture lead the news', () => {
    const { services, news, lists } = homeParts(homePage());
    expect(services.map((section) => section.title)).toEqual(['办事服务']);
    expect(leadOf(news!).lead?.picture).not.toBeNull();
    expect(leadOf(news!).others).toHaveLength(5);
    expect(lists.map(({ title }) => title)).toEqual(['通知公告', '政策文件']);
    expect(leadOf(lists[0]!).lead).toBeNull();
  });

  it('set further columns side by side, each with its newest entry and without the picture that only some would have', () => {
    const page = homePage();
    const more = page.sections
      .filter(({ contentKind }) => contentKind === 'news')
      .map((section) => ({ ...section, title: '康复' }));
    const { news, others } = homeParts({ ...page, sections: [...page.sections, ...more] });
    expect(news?.title).toBe('工作动态');
    expect(others.map(({ title }) => title)).toEqual(['康复']);
    expect(others.flatMap(newestOf).map(({ picture }) => picture)).toEqual([null]);
  });

  it('keep the short lists as tall as the news beside them', () => {
    const [notices] = homeParts(homePage()).lists;
    expect([1, 2, 3, 6].map((lists) => linesOf(notices!, lists).length)).toEqual([6, 5, 3, 3]);
  });

  it('break a long name before what it names, and leave every sign in place', () => {
    expect(nameParts('云岭省残疾人联合会（示例）')).toEqual(['云岭省', '残疾人联合会（示例）']);
    expect(nameParts('残疾人联合会')).toEqual(['', '残疾人联合会']);
    expect(nameParts('示例单位')).toEqual(['', '示例单位']);
  });

  it('say that a column of news is empty, though it has an introduction; a column of pages is not', () => {
    const page = pageAt('/news/');
    if (page.kind !== 'column') throw new Error('no column');
    const blank = { ...page, cards: [], intro: entryAt('/news/job-fair/').entry };
    expect(isEmptyColumn(blank)).toBe(true);
    expect(isEmptyColumn({ ...blank, contentKind: 'page' })).toBe(false);
    expect(isEmptyColumn({ ...blank, contentKind: null })).toBe(false);
    expect(isEmptyColumn({ ...blank, intro: null, contentKind: null })).toBe(true);
    expect(isEmptyColumn(page)).toBe(false);
  });

  it('write a moment for people and for machines', () => {
    expect(machineDate('2026-11-20 09:00')).toBe('2026-11-20T09:00+08:00');
    expect(shownDate('2026-11-20 09:00', 'day', 'zh-CN')).toBe('2026-11-20');
    expect(shownDate('2026-11-20 09:00', 'minute', 'zh-CN')).toBe('2026-11-20 09:00');
    expect(shownDate('2026-11-02 09:00', 'minute', 'en')).toBe('2 November 2026, 09:00');
    expect(shownDate('2026-11-02 09:00', 'day', 'ug')).toBe('2026-يىلى 11-ئاينىڭ 2-كۈنى');
    expect(shownDate('2026-11-02 09:00', 'day', 'bo')).toBe('2026 ལོའི་ཟླ་ 11 པའི་ཚེས་ 2');
  });

  it('keep the order of figures in a text that runs from right to left', () => {
    expect(fillText('{from} — {to}', { from: '2026-11-01', to: 3 })).toBe('2026-11-01 — 3');
    expect(fillText('{to}غىچە', { to: '2026-11-01' })).toBe('\u20662026-11-01\u2069غىچە');
  });

  it('show the last change of an entry that has no date of publication', () => {
    const page = entryAt('/news/short/');
    const undated = { ...page, entry: { ...page.entry, date: null, updated: '2026-11-01 08:00' } };
    expect(shownMoment(undated, texts)).toEqual({ name: '更新时间', moment: '2026-11-01 08:00' });
  });

  it('keep the picture of a figure apart from its caption', () => {
    const block = {
      component: 'figure',
      props: {},
      line: 1,
      children: [{ html: '<picture></picture>' }, { html: '<p>图</p>' }],
    };
    expect(figureParts(block)).toEqual({ picture: [{ html: '<picture></picture>' }], below: [{ html: '<p>图</p>' }] });
  });

  it('name a warning that has no title', () => {
    expect(note({ type: 'warning' })).toEqual({ title: '注意', isWarning: true });
    expect(note({ title: '提示' })).toEqual({ title: '提示', isWarning: false });
  });

  it('mark a passage in another language, and its direction', () => {
    expect(passageAttributes('ug', 'zh-CN')).toEqual({ lang: 'ug', dir: 'rtl' });
    expect(passageAttributes('zh-CN', 'zh-CN')).toEqual({});
  });
});

describe('texts', () => {
  it('refuse a placeholder that nobody fills', () => {
    expect(fillText('共 {count} 篇', { count: 3 })).toBe('共 3 篇');
    expect(() => fillText('共 {count} 篇', {})).toThrow('{count}');
  });
});
