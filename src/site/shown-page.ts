import type { PageProps, SiteFrame } from '#contracts/theme.ts';

/** Everything that the route needs to render one page, as plain data. */
export interface ShownPage {
  /** `out/<site>`, absolute: where the bodies stand. */
  folder: string;
  /** The site's base path, `/` or `/path/`. */
  base: string;
  frame: SiteFrame;
  props: PageProps;
}
