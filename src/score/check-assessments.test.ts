import { describe, expect, it } from 'vitest';
import { assessment, indicator, systemOf } from '#tests/house/score-example.ts';
import { checkAssessments } from './check-assessments.ts';

const asked = { assessed: { 'zh-CN': '占多少？', en: 'what share?' } };
const system = systemOf([indicator('titles', { check: 'one' }, 80), indicator('reply-timeliness', asked, 20)]);
const problemsOf = (...assessments: ReturnType<typeof assessment>[]) =>
  checkAssessments(assessments, [system], '2026-11-23 09:00');

describe('checkAssessments', () => {
  it('finds nothing wrong with a right assessment, made today at the latest', () => {
    expect(problemsOf(assessment('reply-timeliness', { date: '2026-11-23' }))).toEqual([]);
  });

  it('names an unknown indicator, its place and the one that was meant', () => {
    const [problem] = problemsOf(assessment('reply-timelines', { at: 'a.yaml:7' }));
    expect(problem).toMatchObject({ code: 'E_ASSESSMENT_INDICATOR', at: 'a.yaml:7' });
    expect(problem?.fix?.['zh-CN']).toBe('是不是“reply-timeliness”？');
  });

  it('refuses who settles a disagreement that is also his own', () => {
    const settles = '两人抽查的样本不同，合并计算';
    const views = [
      assessment('reply-timeliness'),
      assessment('reply-timeliness', { role: '第三方评估员', value: 0.5 }),
    ];
    const [problem] = problemsOf(...views, assessment('reply-timeliness', { value: 0.7, settles }));
    expect(problem?.code).toBe('E_ASSESSMENT_SETTLES');
    expect(problemsOf(...views, assessment('reply-timeliness', { role: '全国主管部门评估员', settles }))).toEqual([]);
  });

  it.each([
    ['a system that the site does not use', { system: 'small@2025.1' }, 'E_ASSESSMENT_SYSTEM'],
    ['what a check answers', { indicator: 'titles' }, 'E_ASSESSMENT_CHECKED'],
    ['a day to come', { date: '2026-11-24' }, 'E_ASSESSMENT_DATE'],
    ['a share in percent', { value: 96 }, 'E_ASSESSMENT_VALUE'],
    ['a share below nothing', { value: -0.1 }, 'E_ASSESSMENT_VALUE'],
    ['content without what it is of', { content: '0123456789abcdef' }, 'E_ASSESSMENT_CONTENT'],
  ])('refuses %s', (_what, changes, code) => {
    expect(problemsOf(assessment('reply-timeliness', changes))).toMatchObject([{ code }]);
  });
});
