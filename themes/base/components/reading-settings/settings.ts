import { words } from '#theme/components/reading-settings/texts.ts';

type Word = keyof ReturnType<typeof words>['texts'];

/** One of several; the first value is the default and is never stored. */
export interface Choice {
  name: Word;
  values: readonly { value: string; word?: Word; text?: string }[];
}

const sizes = ['', '125', '150', '175', '200', '250'];

/** The settings that offer a choice. `assets/reading.js` knows the same values; a house test compares the two. */
export const choices: readonly Choice[] = [
  { name: 'size', values: sizes.map((value) => ({ value, text: `${value || '100'}%` })) },
  {
    name: 'scheme',
    values: [
      { value: '', word: 'auto' },
      { value: 'light', word: 'light' },
      { value: 'dark', word: 'dark' },
      { value: 'cream', word: 'cream' },
      { value: 'blue', word: 'blue' },
      { value: 'yellow-on-black', word: 'yellowOnBlack' },
      { value: 'black-on-yellow', word: 'blackOnYellow' },
    ],
  },
  { name: 'line', values: spacings() },
  { name: 'letter', values: spacings() },
  {
    name: 'pointer',
    values: [
      { value: '', word: 'standard' },
      { value: 'large', word: 'large' },
      { value: 'huge', word: 'huge' },
    ],
  },
];

/** The settings that are on or off; off is the default. */
export const switches = ['links', 'ruler', 'motion', 'speak'] as const;

function spacings(): Choice['values'] {
  return [
    { value: '', word: 'standard' },
    { value: 'wide', word: 'wide' },
    { value: 'wider', word: 'wider' },
  ];
}
