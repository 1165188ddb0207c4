import { createApp } from 'astro/app/entrypoint';

/** The entry of the compiled bundle: what a render worker imports. */
export const app = createApp({ streaming: false });
