import { defineLiveCollection } from 'astro:content';
import { bodyLoader } from '#site/body-loader.ts';

/** Bodies of entries, straight from the artifacts of the content stage: nothing of a site is baked into the bundle. */
export const collections = { bodies: defineLiveCollection({ loader: bodyLoader }) };
