import type { PageProps, SiteFrame } from '#contracts/theme.ts';
import type { ShownBody } from '#model/body.ts';

/** Everything that the route needs to render one page, as plain data. */
export interface ShownPage {
  /** The site's base path, `/` or `/path/`. */
  base: string;
  frame: SiteFrame;
  props: PageProps;
  /** Of the entry, of the column's introduction, or of the newest statistics; null where the page shows none. */
  body: ShownBody | null;
}
