import { takePictures } from '#tests/pictures/take.ts';
import { readmePictures } from '#tests/pictures/readme.ts';
import { themePictures } from '#tests/pictures/theme.ts';

/**
 * The pictures of the documentation, from a finished `npm start`: `node tests/screenshots.ts` takes the README's,
 * `--theme` those of docs/theme.md, `--only NAME` one of them. `--to DIR` puts them elsewhere.
 */
const valueOf = (option: string): string | undefined =>
  process.argv.includes(option) ? process.argv[process.argv.indexOf(option) + 1] : undefined;

const isTheme = process.argv.includes('--theme');
const folder = valueOf('--to') ?? (isTheme ? 'docs/images/theme' : 'docs/images');
const only = valueOf('--only');
const pictures = isTheme ? themePictures : readmePictures;
await takePictures(
  pictures.filter(({ name }) => only === undefined || name === only),
  folder,
);
