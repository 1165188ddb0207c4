import type { Block, ComponentBlock } from '#model/body.ts';
import type { ShownBody } from '#contracts/theme.ts';
import { isHtml } from '#theme/components/body/body.ts';

/** A chart's drawing, which the build has put first; its table; and what an editor wrote below. */
export function chartParts({ children }: ComponentBlock): { drawing: Block[]; table: Block[]; below: Block[] } {
  const [drawing, ...others] = children;
  const [table, ...below] = others;
  const hasTable = table !== undefined && !isHtml(table) && table.component === 'table';
  return {
    drawing: drawing === undefined ? [] : [drawing],
    table: hasTable ? [table] : [],
    below: hasTable ? below : others,
  };
}

/** The first chart of a body without its table, for a place that links to the whole: the home page. */
export function chartOf(body: ShownBody): ComponentBlock | null {
  const chart = body.blocks.find((block) => !isHtml(block) && block.component === 'chart');
  return chart === undefined || isHtml(chart) ? null : { ...chart, children: chartParts(chart).drawing };
}
