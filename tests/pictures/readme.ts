import type { Picture } from '#tests/pictures/picture.ts';

export const readmePictures: readonly Picture[] = [
  { name: 'yunling-home', view: { root: 'yunling/www', page: '', width: 1280, height: 900 } },
  { name: 'scoreboard', view: { root: 'scoreboard', page: '', width: 1280, height: 760 } },
];
