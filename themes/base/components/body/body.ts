import type { Block, ComponentBlock } from '#model/body.ts';

/** A block of plain HTML. */
export const isHtml = (block: Block): block is { html: string } => 'html' in block;

/** A figure's picture, which the build has put first, and what stands below it. */
export function figureParts(block: ComponentBlock): { picture: Block[]; below: Block[] } {
  return {
    picture: block.children.filter(isPicture),
    below: block.children.filter((child) => !isPicture(child)),
  };
}

const isPicture = (block: Block): boolean => isHtml(block) && block.html.startsWith('<picture>');

/** The end of an HTML page is no place to find out that the allow-list and the theme differ. */
export const noSuchComponent = (block: ComponentBlock): Error =>
  new Error(`the theme has no component for the directive ":::${block.component}" (line ${block.line})`);
