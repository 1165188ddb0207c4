import type { ComponentBlock } from '#model/body.ts';
import { Lang } from '#model/words.ts';

/** The language of a passage. The content stage refuses one that does not exist. */
export const passageLang = (block: ComponentBlock): Lang => Lang.parse(block.props['lang']);
