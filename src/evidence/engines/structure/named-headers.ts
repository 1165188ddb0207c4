import type { PageRule, Seen } from '#probe/rules.ts';
import { isShown } from '#probe/shown.ts';

/** What a cell names as its headers are other cells of its own table (SC 1.3.1, ACT a25f45). */
export const cellsNameTheirHeaders: PageRule = {
  id: 'cells-name-their-headers',
  *look(): Iterable<Seen> {
    for (const element of document.querySelectorAll('td[headers], th[headers]')) {
      const table = element.closest('table');
      const names = (element.getAttribute('headers') ?? '').split(/\s+/).filter((id) => id !== '');
      if (table === null || names.length === 0 || !isShown(element) || /^(?:presentation|none)$/.test(table.role ?? ''))
        continue;
      const isRight = names.every((id) => {
        const header = document.getElementById(id);
        return header !== null && header !== element && header.matches('td, th') && header.closest('table') === table;
      });
      yield { element, outcome: isRight ? 'passed' : 'failed' };
    }
  },
};
