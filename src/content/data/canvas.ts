/** How much room a drawing has, in its own units. */
export interface Canvas {
  size: 'wide' | 'narrow';
  width: number;
  font: number;
}

/**
 * Words are read at 14 px or more: the narrow drawing is made for the 288 px that a screen of 320 px leaves; the theme's
 * style sheet shows the wide one from 528 px on.
 */
export const canvases: readonly Canvas[] = [
  { size: 'wide', width: 640, font: 17 },
  { size: 'narrow', width: 288, font: 14 },
];
