// Shows the results of `?q=&kind=&year=` from the site's own Pagefind index. The page's words stand in data attributes of
// the results' section; without this script the page says how to browse instead.
const most = 100;
const area = document.querySelector('#search-results');
const status = area.querySelector('[role="status"]');
const list = area.querySelector('ol');
const words = area.dataset;
const asked = new URLSearchParams(location.search);
const query = (asked.get('q') ?? '').trim();
// A filter that the page does not offer is none.
const filters = {};
for (const select of document.querySelectorAll('.search-filters select')) {
  select.value = asked.get(select.name) ?? '';
  if (select.selectedIndex < 0) select.value = '';
  if (select.value !== '') filters[select.name] = select.value;
}
const isFiltered = Object.keys(filters).length > 0;

// An older browser shows the results without their words marked.
const marked = globalThis.CSS?.highlights && new Highlight();
globalThis.CSS?.highlights?.set('found', marked);

const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
const terms = plain(query).split(' ').filter(Boolean);
const holds = ({ meta, content }) => {
  const text = plain(`${meta.title} ${content}`);
  return terms.every((term) => text.includes(term));
};

const make = (tag, fields) => Object.assign(document.createElement(tag), fields);

/** Where the next term stands: the earliest, and of those the longest. */
function nextHit(lower, from) {
  let hit = { start: lower.length, end: lower.length };
  for (const term of terms) {
    const start = lower.indexOf(term, from);
    const end = start + term.length;
    if (start >= 0 && (start < hit.start || (start === hit.start && end > hit.end))) hit = { start, end };
  }
  return hit;
}

/** Where each term stands in an element's only text: marked without an element of its own, a screen reader says it whole. */
function markIn(element) {
  const [text] = element.childNodes;
  const lower = text.data.toLowerCase();
  for (let at = 0; at < lower.length;) {
    const { start, end } = nextHit(lower, at);
    if (start === end) return;
    marked.add(new StaticRange({ startContainer: text, startOffset: start, endContainer: text, endOffset: end }));
    at = end;
  }
}

/** The text around the first term, about two lines long. The title, with which the record begins, stands above it. */
function excerptOf({ meta, content }) {
  const whole = content.replace(/\s+/g, ' ');
  const text = whole.startsWith(meta.title) ? whole.slice(meta.title.length).trim() : whole;
  const starts = terms.map((term) => text.toLowerCase().indexOf(term)).filter((start) => start >= 0);
  const from = Math.max(0, Math.min(text.length, ...starts) - 30);
  const to = from + 110;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function show(found) {
  const link = make('a', { href: found.url, textContent: found.meta.title });
  const heading = make('h3');
  heading.append(link);
  const excerpt = make('p', { textContent: excerptOf(found) });
  if (marked !== undefined) [link, excerpt].forEach(markIn);
  const item = make('li');
  item.append(heading, excerpt);
  const kind = document.querySelector(`#search-kind option[value="${found.meta.kind}"]`)?.textContent;
  const { date } = found.meta;
  const facts = make('p', { className: 'card-date' });
  // A day among letters that run from right to left would be shown back to front.
  facts.append(
    ...(kind ? [kind] : []),
    ...(kind && date ? ['　'] : []),
    ...(date ? [make('bdi', { textContent: date })] : []),
  );
  if (facts.hasChildNodes()) item.append(facts);
  // The text speaks its own language; what stands below it is the page's.
  if (found.meta.lang !== document.documentElement.lang) {
    for (const text of [heading, excerpt]) Object.assign(text, { lang: found.meta.lang, dir: 'auto' });
  }
  list.append(item);
}

async function search() {
  document.querySelector('#search-query').value = query;
  status.textContent = words.busy;
  const pagefind = await import(new URL('../pagefind/pagefind.js', import.meta.url).href);
  const version = document.documentElement.dataset.version === 'simple' ? 'simple/' : '';
  await pagefind.options({ baseUrl: new URL(`../${version}`, import.meta.url).pathname, noWorker: true });
  // Filters alone list all that they let through, newest first.
  const order = query === '' ? { sort: { date: 'desc' } } : {};
  const { results } = await pagefind.search(query === '' ? null : query, { filters, ...order });
  const hits = [];
  // Pagefind finds by segments: "康复" also meets pages that hold 康 and 复 apart. Only pages with the words count.
  for (let at = 0; at < results.length && hits.length <= most; at += 20) {
    const batch = await Promise.all(results.slice(at, at + 20).map((result) => result.data()));
    hits.push(...batch.filter(holds));
  }
  hits.slice(0, most).forEach(show);
  list.hidden = hits.length === 0;
  const none = isFiltered ? words.noneFiltered : words.none;
  const pattern = hits.length === 0 ? none : hits.length > most ? words.first : words.found;
  status.textContent = pattern.replace('{count}', Math.min(hits.length, most)).replace('{query}', () => query);
}

if (query === '' && !isFiltered) {
  status.textContent = words.ask;
} else {
  search().catch(() => {
    status.textContent = words.failed;
  });
}
