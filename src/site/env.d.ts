/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the one route shows in dev, where the middleware finds it; the build passes it as a property. */
    shown: import('./shown-page.ts').ShownPage;
  }
}

declare module 'virtual:mangdao/preview' {
  /** Null in the compiled bundle, which is no site's own. */
  export const preview:
    | (Omit<import('./preview.ts').PreviewSettings, 'kindModules'> & {
        kinds: readonly import('#contracts/kind.ts').ContentKind[];
      })
    | null;
}

declare module 'virtual:mangdao/kinds' {
  /** What a theme's `kinds/<kind>/` folder holds: how such an entry looks, how a list of them does, and the headings it adds. */
  export const kindParts: Readonly<
    Record<
      string,
      | {
          /** Above and, in its slot, around the body. */
          Entry?: (props: {
            frame: import('#contracts/theme.ts').SiteFrame;
            page: import('#contracts/theme.ts').EntryProps;
          }) => unknown;
          List?: (props: {
            frame: import('#contracts/theme.ts').SiteFrame;
            page: import('#contracts/theme.ts').ColumnProps;
            cards: readonly import('#contracts/theme.ts').Card[];
          }) => unknown;
          sections?: (page: import('#contracts/theme.ts').EntryProps) => import('#contracts/theme.ts').SectionLink[];
          /** The relations that stand below the entry, where its own part shows some of them already. */
          related?: (page: import('#contracts/theme.ts').EntryProps) => import('#contracts/theme.ts').Relations[];
        }
      | undefined
    >
  >;
}
