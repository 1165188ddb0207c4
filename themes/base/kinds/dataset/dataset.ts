import type { Card } from '#contracts/theme.ts';
import { DataFile, type DataColumn } from '#model/dataset.ts';
import type { Lang } from '#model/words.ts';
import { textField, type Fields } from '#theme/fields.ts';

/** The file and the dictionary of a dataset. */
export const dataOf = (fields: Fields): { file: string; columns: readonly DataColumn[] } =>
  DataFile.parse(fields['data']);

/** 2020/2022 as 2020年至2022年, or 2020–2022 where the page is not in Chinese. */
export function periodWords(period: string, lang: Lang): string {
  if (lang !== 'zh-CN') return period.replace('/', '–');
  return period
    .split('/')
    .map((part) =>
      part.replace(
        /^(\d{4})(?:-0?(\d+))?$/,
        (_all, year: string, month?: string) => `${year}年${month === undefined ? '' : `${month}月`}`,
      ),
    )
    .join('至');
}

/** Lists say the latest figure, and of when and where it is. */
export const sentenceCards = (cards: readonly Card[]): Card[] =>
  cards.map((card) => {
    const { fields } = card;
    const scope = [textField(fields, 'region'), textField(fields, 'period')].filter((part) => part !== null);
    const sentence = textField(fields, 'sentence') ?? card.summary;
    return { ...card, summary: scope.length === 0 ? sentence : `${sentence}（${scopeWords(scope, card.lang)}）` };
  });

const scopeWords = ([region = '', period]: readonly string[], lang: Lang): string =>
  period === undefined ? region : `${region}，${periodWords(period, lang)}`;
