import type { ChartData, Point, Series } from '#content/data/choose-chart.ts';

/** Says in Chinese what a chart shows: of years the latest value and its change, else the largest and the smallest. */
export function chartSentence({ hasYears, series, subject, unit }: ChartData): string {
  const unitWords = unit ?? '';
  if (hasYears) {
    return series.length === 1 ? latestOf(series[0]!, subject, unitWords) : `${latestOfAll(series, unitWords)}。`;
  }
  return series.map((one) => extremesOf(one, series.length > 1 ? one.name : subject, unitWords)).join('');
}

function latestOf({ points }: Series, subject: string, unit: string): string {
  const [latest, before] = [points.at(-1)!, points.at(-2)];
  const start = `${latest.place}年，${subject}为${latest.shown}${unit}`;
  return before === undefined ? `${start}。` : `${start}，${changeOf(latest, before, unit)}。`;
}

/** 比2021年增加5.9万人，增长0.7% */
function changeOf(latest: Point, before: Point, unit: string): string {
  const decimals = Math.max(decimalsOf(latest.shown), decimalsOf(before.shown));
  const change = (latest.value - before.value).toFixed(decimals);
  if (Number(change) === 0) return `与${before.place}年持平`;
  const isMore = Number(change) > 0;
  const start = `比${before.place}年${isMore ? '增加' : '减少'}${change.replace('-', '')}${unit}`;
  if (before.value <= 0) return start;
  const share = ((Math.abs(latest.value - before.value) / before.value) * 100).toFixed(1);
  return share === '0.0' ? start : `${start}，${isMore ? '增长' : '下降'}${share}%`;
}

function latestOfAll(series: readonly Series[], unit: string): string {
  const year = series.map(({ points }) => points.at(-1)!.place).reduce((a, b) => (Number(a) > Number(b) ? a : b));
  const parts = series.flatMap(({ name, points }) => {
    const point = points.find(({ place }) => place === year);
    return point === undefined ? [] : [`${name}${point.shown}${unit}`];
  });
  return `${year}年，${parts.join('，')}`;
}

function extremesOf({ points }: Series, subject: string, unit: string): string {
  const sorted = points.toSorted((a, b) => b.value - a.value);
  const [most, least] = [sorted[0]!, sorted.at(-1)!];
  if (most.value === least.value)
    return `${subject}：${points.map(({ place }) => place).join('、')}${points.length > 1 ? '都' : ''}为${most.shown}${unit}。`;
  return `${subject}：${most.place}最多，为${most.shown}${unit}；${least.place}最少，为${least.shown}${unit}。`;
}

const decimalsOf = (shown: string): number => shown.split('.')[1]?.length ?? 0;
