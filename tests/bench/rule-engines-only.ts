import path from 'node:path';
import { gatherEvidence } from '#evidence/gather-evidence.ts';
import axe from '#evidence/engines/axe/engine.ts';
import htmlcs from '#evidence/engines/htmlcs/engine.ts';

/** A process of its own, as `pa11y-ci` is one: axe and HTML_CodeSniffer look at one built site, cold, in two tabs. */
const [folder = '', site = ''] = process.argv.slice(2);
const engines = [
  { ...axe, id: 'axe' },
  { ...htmlcs, id: 'htmlcs' },
];
const at = { root: folder, outDir: path.join(folder, 'out'), cacheDir: path.join(folder, '.mangdao') };
console.log(JSON.stringify(await gatherEvidence({ ...at, engines, sites: [site], jobs: 2 })));
