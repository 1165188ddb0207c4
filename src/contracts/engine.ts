import type { Body } from '#model/body.ts';
import type { CommitsArtifact } from '#model/commits.ts';
import type { Fact, Measure, Owner, Place } from '#model/evidence.ts';
import type { Entry } from '#model/entry.ts';
import type { Page } from '#model/page.ts';
import type { PaletteArtifact } from '#model/palette.ts';
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
  /** Sets the viewport, and the screen with it, in CSS pixels. The stage puts it back to 1280 × 900 before the next engine. */
  resize(width: number, height: number): Promise<void>;
  /** Presses and releases a key, with what is held: `Tab`, `Shift+Tab`, `Enter`, `Escape`, `a`. */
  press(key: string): Promise<void>;
  /** Types as a person does, into what has the focus. */
  type(letters: string): Promise<void>;
  /** Moves the pointer to a point of the viewport, in CSS pixels. */
  hover(x: number, y: number): Promise<void>;
  /** Moves there and presses the main button. */
  click(x: number, y: number): Promise<void>;
  /** What the reader's system asks of the page; what is left out is as at first. */
  emulate(as: Emulation): Promise<void>;
  /** What is to be seen: of the viewport, or of a part of the page. One pixel is one CSS pixel. */
  picture(clip?: Box): Promise<Picture>;
  /** The Chrome DevTools Protocol, for what only the browser knows: the accessibility tree, event listeners. */
  ask<T>(method: string, params?: Readonly<Record<string, unknown>>): Promise<T>;
  /** Loads the page anew, as it was first seen, or with its motion. */
  reload(how?: { motion: boolean }): Promise<void>;
}

export interface Emulation {
  medium?: 'screen' | 'print';
  scheme?: 'light' | 'dark';
  contrast?: 'no-preference' | 'more';
  forcedColors?: boolean;
  motion?: 'reduce' | 'no-preference';
}

/** In CSS pixels from the page's own top left corner, wherever it is scrolled to. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Four bytes a pixel, red, green, blue and alpha, line by line from the top. */
export interface Picture {
  width: number;
  height: number;
  rgba: Uint8Array;
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
  /** What Git tells of the entries' dates; null where the content stage did not ask. */
  commits: CommitsArtifact | null;
  /** What its theme promises of its colours; null where nothing was written down. */
  palette: PaletteArtifact | null;
  /** What the web server is told of the site (`nginx.conf`); null where nothing was written for it. */
  server: string | null;
  /** What a site that is visited sent along with its first page; null where nothing was visited, or that page is not among `pages`. */
  answered: Answered | null;
}

/** Header names are in small letters; what came several times is joined by commas. */
export interface Answered {
  /** The page's path. */
  page: string;
  headers: ReadonlyMap<string, string>;
}

interface EngineBase {
  /** As its findings name it; part of the cache key. */
  version: string;
  /** Whatever else changes its facts, besides its own sources; part of the cache key. */
  options: Readonly<Record<string, unknown>>;
  /** The success criteria that its facts may name; absent where it knows nearly all of them, as a rule engine does. */
  criteria?: readonly string[];
  /** It judges what only a site of ours has: entries, columns, settings. It is not asked about other people's pages. */
  onlyOurs?: true;
  /** It judges what a web server answers. It is not asked about a folder, which nobody serves. */
  onlyServed?: true;
  /** It adds little for what it costs, and is asked only where the run says `--deep`. */
  deep?: true;
  /** It knows only a site of which every page and file is there. It is not asked about one that is visited in part. */
  wholeSite?: true;
}

/** Runs in a tab, once a page. `inject` is evaluated in every new document before the page's own scripts. */
export interface BrowserEngine extends EngineBase {
  sees: 'browser';
  inject?: string;
  /** The state that it brings the page into: `reflow-320`. Engines without one see the page before those with one. */
  state?: string;
  /** It leaves more than another viewport behind, so the next engine gets the page loaded anew. */
  changes?: true;
  /**
   * Makes it a probe: it looks at the first page of each page kind, content kind and language, and besides at each page
   * whose own content it wants to see, by its HTML. Absent, it looks at every page.
   */
  wants?: (content: string) => boolean;
  /**
   * It asks something of the whole site, and does so from one page, the first. What it sees rests on more than that page:
   * `restsOn` says on what, for the cache.
   */
  once?: { restsOn: (view: SiteView) => string };
  /** It reads a page in whatever state that is, and leaves it so: who brings the page into other states may ask it again. */
  again?: true;
  /** It brings the page into other states and asks the others (`again`) what they see of each. */
  opens?: true;
  /** `rest` is what `restsOn` gave, empty without it; `others` is there for an engine that `opens`. */
  look(tab: Tab, page: Page, rest: string, others?: AskOthers): Promise<Look>;
}

/** What the engines that read a page in any state see of it as it is now, one after another. */
export type AskOthers = () => Promise<readonly OthersSighting[]>;

export type OthersSighting = Sighting & { engine: string };

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

/** With the folder's name as id, and a hash of its sources, so that the cache forgets what an older one saw. */
export type Engine = EngineDefinition & { id: string; sources?: string };
