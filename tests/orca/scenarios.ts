/** What a listener does on a page of the example province, and on which. */
export interface Scenario {
  name: string;
  /** Path below the site, with its query. */
  page: string;
  /** The page is ready when this stands in it; `h1` where nothing is said. */
  waitFor?: string;
  /** X names of keys, in Orca's desktop layout: `h` next heading, `m` next landmark, `t` next table, `KP_Add` reads on from here. */
  keys: readonly string[];
  /** Among the three of every `npm test`; `npm run test:orca` hears them all. */
  isShort?: true;
  /** Names that a file or a machine knows, and that the page shows as such. */
  codes?: readonly string[];
}

/** Orca's key that reads on from here. */
export const readOn = 'KP_Add';

const times = (count: number, key: string): string[] => Array.from({ length: count }, () => key);

export const scenarios: readonly Scenario[] = [
  { name: 'home by landmarks', page: '', keys: [...times(8, 'm')], isShort: true },
  { name: 'home by headings', page: '', keys: [...times(14, 'h')] },
  { name: 'column list from the top', page: 'notices/', keys: [readOn] },
  { name: 'article from the top', page: 'news/white-cane-day/', keys: [readOn] },
  {
    name: 'article by headings',
    page: 'readings/child-rehab-explained/',
    keys: [...times(10, 'h')],
  },
  { name: 'service guide from the top', page: 'services/assistive-devices/', keys: [readOn] },
  {
    name: 'dataset by headings',
    page: 'statistics/home-adaptation-2021-2025/',
    keys: [...times(8, 'h')],
    isShort: true,
  },
  {
    name: 'dataset from its table on',
    page: 'statistics/home-adaptation-2021-2025/',
    keys: ['t', readOn],
    codes: ['year', 'urban', 'rural'],
  },
  {
    name: 'search with results',
    page: 'search/?q=%E8%BD%AE%E6%A4%85',
    waitFor: '#search-results li',
    keys: [...times(7, 'h')],
  },
  { name: 'search form by keyboard', page: 'search/', keys: [...times(4, 'e')], isShort: true },
  {
    name: 'reading settings by keyboard',
    page: 'about/introduction/',
    keys: ['Tab', 'Tab', 'Return', ...times(7, 'Tab'), 'Escape'],
  },
];
