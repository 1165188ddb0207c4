import type { ComponentBlock } from '#model/body.ts';
import type { Texts } from '#theme/texts.ts';

/** What a note is called when it brings no title of its own, and whether it warns. */
export function noteOf(block: ComponentBlock, texts: Texts): { title: string; isWarning: boolean } {
  const isWarning = block.props['type'] === 'warning' || block.props['type'] === 'important';
  return { title: block.props['title'] ?? (isWarning ? texts.noteWarning : texts.noteInfo), isWarning };
}
