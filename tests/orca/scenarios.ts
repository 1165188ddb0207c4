/** What a listener does on a page of the example province, and on which. */
export interface Scenario {
  name: string;
  /** Path below the site, with its query. */
  page: string;
  /** The page is ready when this stands in it; `h1` where nothing is said. */
  waitFor?: string;
  /** X names of keys, in Orca's desktop layout: `h` next heading, `m` next landmark, `t` next table, `KP_Add` reads on from here. */
  keys: readonly string[];
}

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);
const fromTop = (...keys: string[]): string[] => ['ctrl+Home', ...keys];

export const scenarios: readonly Scenario[] = [
  { name: 'home by landmarks', page: '', keys: fromTop(...times(8, 'm')) },
  { name: 'home by headings', page: '', keys: fromTop(...times(12, 'h')) },
  { name: 'column list from the top', page: 'notices/', keys: fromTop('KP_Add') },
  { name: 'article from the top', page: 'news/white-cane-day/', keys: fromTop('KP_Add') },
  {
    name: 'article by headings',
    page: 'readings/child-rehab-explained/',
    keys: fromTop(...times(8, 'h')),
  },
  { name: 'service guide from the top', page: 'services/assistive-devices/', keys: fromTop('KP_Add') },
  {
    name: 'search with results',
    page: 'search/?q=%E8%BD%AE%E6%A4%85',
    waitFor: '#search-results li',
    keys: fromTop(...times(6, 'h')),
  },
  { name: 'search form by keyboard', page: 'search/', keys: fromTop(...times(4, 'e')) },
  {
    name: 'reading settings by keyboard',
    page: 'about/introduction/',
    keys: ['Tab', 'Tab', 'Tab', 'Return', ...times(7, 'Tab'), 'Escape'],
  },
];
