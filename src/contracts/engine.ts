import type { Body } from '#model/body.ts';
import type { Fact, Measure, Owner, Place } from '#model/evidence.ts';
import type { Entry } from '#model/entry.ts';
import type { Page } from '#model/page.ts';
import type { Site } from '#model/site.ts';
import type { Text } from '#lib/text.ts';

/**
 * A fact as an engine reports it: the stage adds engine, page and, where `owner` is absent, who owns the element.
 * `at.selector` is `#id` or a path of `tag` and `tag:nth-child(n)`, as `#lib/page-script.ts` writes it: by it the stage
 * finds the owner, and sees that two engines mean the same element.
 */
export interface Sighting {
  rule: string;
  outcome: Fact['outcome'];
  criteria: readonly string[];
  impact?: NonNullable<Fact['impact']>;
  message: Text;
  at?: Omit<Place, 'page'>;
  owner?: Owner;
}

/** What an engine saw. An engine that could not look throws; it never returns an empty look. */
export interface Look {
  /** Rule id → number of elements that passed. */
  passed: Readonly<Record<string, number>>;
  inapplicable: readonly string[];
  sightings: readonly Sighting[];
  /** Without `engine`: the stage adds it. */
  measures?: readonly Omit<Measure, 'engine'>[];
}

/** A browser tab that shows the page, as far as an engine may use it. */
export interface Tab {
  /** Runs the body of an async function in the page and gives the JSON that it returns. Source text: what it needs it carries. */
  evaluate<T>(script: string): Promise<T>;
  /** Sets the viewport in CSS pixels. The stage puts it back to 1280 × 900 before the next engine. */
  resize(width: number, height: number): Promise<void>;
}

/** One page for engines that read its HTML. */
export interface PageView {
  page: Page;
  html: string;
  /** The page's hash covers its settings, so facts that rest on them may be cached. */
  site: Site;
  /** The entry that this page shows; null on pages of other kinds. */
  entry: Entry | null;
}

/** The whole site for engines that look across pages. */
export interface SiteView {
  /** `YYYY-MM-DD HH:MM` in Asia/Shanghai. */
  now: string;
  site: Site;
  /** Published entries: no drafts, none from the future. */
  entries: readonly Entry[];
  pages: readonly Page[];
  /** Pages of the simple version that are like one among `pages`: nobody looks at them, but links lead there. */
  others: readonly Page[];
  /** Files under `www` besides the pages, with forward slashes. */
  assets: ReadonlySet<string>;
  /** The bytes' length of each asset. */
  assetBytes: ReadonlyMap<string, number>;
  bodyOf(entry: Entry): Body;
  htmlOf(page: Page): string;
  /** An asset's bytes read as UTF-8. */
  textOf(asset: string): string;
}

interface EngineBase {
  /** Changes whenever the same page may give other facts; part of the cache key. */
  version: string;
  /** Whatever else changes its facts; part of the cache key. */
  options: Readonly<Record<string, unknown>>;
}

/** Runs in a tab, once a page. `inject` is evaluated in every new document before the page's own scripts. */
export interface BrowserEngine extends EngineBase {
  sees: 'browser';
  inject?: string;
  state?: string;
  look(tab: Tab, page: Page): Promise<Look>;
}

/** Reads a page's HTML, once a page. */
export interface HtmlEngine extends EngineBase {
  sees: 'html';
  look(view: PageView): Promise<Look> | Look;
}

/** Reads the whole site, once a run; its sightings name their page. */
export interface SiteEngine extends EngineBase {
  sees: 'site';
  look(view: SiteView): Promise<SiteLook> | SiteLook;
}

export interface SiteLook extends Omit<Look, 'sightings'> {
  sightings: readonly (Omit<Sighting, 'at'> & { at: Place })[];
}

/** The default export of `src/evidence/engines/<id>/engine.ts`. `fixture.html` and `facts.json` beside it prove it. */
export type EngineDefinition = BrowserEngine | HtmlEngine | SiteEngine;

/** With the folder's name as id. */
export type Engine = EngineDefinition & { id: string };
