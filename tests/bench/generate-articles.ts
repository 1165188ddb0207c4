import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** One generated article, the same for every generator: front matter and Markdown. */
export interface Article {
  name: string;
  title: string;
  date: string;
  summary: string;
  body: string;
}

const bytesPerArticle = 2800;

/** Phrases that any sentence may be put together from; invented for the bench. */
const phrases = [
  '示例街道为行动不便的居民上门办理证件',
  '社区服务站新添了一批轮椅和助行器',
  '志愿者陪同视障居民走完了新铺的盲道',
  '康复训练室延长了周末的开放时间',
  '手语翻译在服务窗口轮流值守',
  '培训班的学员完成了第一件作品',
  '无障碍改造后的公园重新开放',
  '工作人员逐户核对了护理补贴的发放情况',
  '图书馆为盲文读物设了独立书架',
  '运动队为即将到来的比赛加紧训练',
];

/** Seeded (mulberry32): the same articles on every machine. */
export function generateArticles(count: number, seed = 20_261_123): Article[] {
  const random = mulberry32(seed);
  const pick = (): string => phrases[Math.floor(random() * phrases.length)] ?? '';
  return Array.from({ length: count }, (_, index) => {
    // All of one year: lists by year are pages that the peers do not have.
    const day = new Date(Date.UTC(2026, 0, 1 + (index % 320))).toISOString().slice(0, 10);
    const title = `${pick()}（第 ${index + 1} 期）`;
    return {
      name: `article-${index + 1}`,
      title,
      date: `${day} 09:00`,
      summary: `${pick()}，${pick()}。`,
      body: bodyOf(pick),
    };
  });
}

/** Writes the articles as files; `front` makes the front matter in the generator's own form. */
export function writeArticles(folder: string, articles: readonly Article[], front: (article: Article) => string): void {
  mkdirSync(folder, { recursive: true });
  for (const article of articles) {
    writeFileSync(path.join(folder, `${article.name}.md`), `---\n${front(article)}\n---\n\n${article.body}`);
  }
}

function bodyOf(pick: () => string): string {
  const sentence = (): string => `${pick()}，${pick()}。`;
  const blocks = [
    `${sentence()}**注意：**${sentence()}`,
    `## ${pick()}`,
    ['- ', '- ', '- '].map((dash) => dash + sentence()).join('\n'),
  ];
  blocks.push(
    `> ${sentence()}`,
    `| 项目 | 说明 |\n| --- | --- |\n| ${pick()} | ${pick()} |\n| ${pick()} | ${pick()} |`,
    `### ${pick()}`,
  );
  while (Buffer.byteLength(blocks.join('\n\n')) < bytesPerArticle - 150) blocks.push(sentence() + sentence());
  return `${blocks.join('\n\n')}\n\n[返回栏目](/news/)\n`;
}

function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
