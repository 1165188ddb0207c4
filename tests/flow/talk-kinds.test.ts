import { expect, it } from 'vitest';
import { openSite, siteYaml } from '#tests/flow/content-project.ts';

/** `field` begins on line 4 of the entry. */
const rules = [
  {
    kind: 'message',
    field:
      'asker: 李女士\naskedOn: 2026-11-01\nquestion: 怎样办证？\nstatus: 已答复\nreply: 您好！\nrepliedOn: 2026-10-30\ndepartment: 办公室',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:9:12',
  },
  {
    kind: 'message',
    field: 'asker: 李女士\naskedOn: 2026-11-01\nquestion: 怎样办证？\nstatus: 已答复',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:7:9',
  },
  {
    kind: 'message',
    field:
      'asker: 李女士\naskedOn: 2026-11-01\nquestion: 怎样办证？\nstatus: 已答复\nreply: 您好！\nrepliedOn: 2026-11-02',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:8:8',
  },
  {
    kind: 'message',
    field: 'asker: 李晓明\naskedOn: 2026-11-01\nquestion: 怎样办证？\nstatus: 待答复',
    gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:4:8',
  },
  {
    kind: 'message',
    field: 'asker: 李女士\naskedOn: 2026-11-09\nquestion: 怎样办证？\nstatus: 待答复',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:5:10',
  },
  {
    kind: 'survey',
    field: 'subject: 先改哪里？\nfrom: 2026-11-03\nuntil: 2026-11-01\nways: { phone: "12385" }',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:6:8',
  },
  {
    kind: 'survey',
    field: 'subject: 先改哪里？\nfrom: 2026-11-03\nuntil: 2026-12-01\nways: { email: a@b.example }',
    gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:7:7',
  },
  {
    kind: 'survey',
    field:
      'subject: 先改哪里？\nfrom: 2026-11-03\nuntil: 2026-12-01\nways: { phone: "12385" }\nresult: { summary: 坡道, date: 2026-11-20, answers: 3 }',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:8:9',
  },
  {
    kind: 'interview',
    field: 'guest: 康复处负责人\nhost: 本站编辑\nheldOn: 2026-11-05\nturns: [{ question: 怎样办？, answer: 打电话。 }]',
    gives: 'E_FIELD_RULE content/sites/yunling/news/visit.md:6:9',
  },
  { kind: 'topic', field: 'entries: []', gives: 'E_FIELD_VALUE content/sites/yunling/news/visit.md:4:10' },
];

it.each(rules)('a $kind with "$field" is refused', async ({ kind, field, gives }) => {
  const project = openSite({
    'site.yaml': siteYaml.replace('kind: news', `kind: ${kind}`),
    'news/visit.md': `---\ntitle: 标题\ndate: 2026-11-03\n${field}\n---\n`,
  });
  const [result] = await project.read();
  expect(result?.refusals.map(({ code, at }) => `${code} ${at}`)).toEqual([gives]);
});
