import type { EntryProps, Relations } from '#contracts/theme.ts';
import { furtherRelations } from '#theme/kinds/topic/topic.ts';

/** What stands below a topic besides what it collects. */
export default function related(page: EntryProps): Relations[] {
  return furtherRelations(page);
}
