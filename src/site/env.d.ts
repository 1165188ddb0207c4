/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the one route shows. The render farm passes it with the request; in dev the middleware finds it. */
    shown: import('./shown-page.ts').ShownPage;
  }
}

declare module 'virtual:mangdao/preview' {
  /** Null in the compiled bundle, which is no site's own. */
  export const preview: import('./preview.ts').PreviewSettings | null;
}
