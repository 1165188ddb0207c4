// Shows the results of `?q=` from the site's own Pagefind index. The page's words stand in data attributes of the
// results' section; without this script the page says how to browse instead.
const most = 100;
const area = document.querySelector('#search-results');
const status = area.querySelector('[role="status"]');
const list = area.querySelector('ol');
const words = area.dataset;
const query = (new URLSearchParams(location.search).get('q') ?? '').trim();

const plain = (text) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ');
const terms = plain(query).split(' ').filter(Boolean);
const holds = ({ meta, content }) => {
  const text = plain(`${meta.title} ${content}`);
  return terms.every((term) => text.includes(term));
};

/** Appends a text with every term marked. */
function appendMarked(parent, text) {
  const lower = text.toLowerCase();
  let at = 0;
  while (at < text.length) {
    const hits = terms.map((term) => [lower.indexOf(term, at), term.length]).filter(([start]) => start >= 0);
    const [start, length] = hits.sort((a, b) => a[0] - b[0] || b[1] - a[1])[0] ?? [text.length, 0];
    parent.append(text.slice(at, start));
    if (length > 0) parent.append(Object.assign(document.createElement('mark'), { textContent: text.slice(start, start + length) }));
    at = start + Math.max(length, 1);
  }
}

/** The text around the first term, about two lines long. */
function excerptOf(content) {
  const text = content.replace(/\s+/g, ' ');
  const starts = terms.map((term) => text.toLowerCase().indexOf(term)).filter((start) => start >= 0);
  const from = Math.max(0, Math.min(text.length, ...starts) - 30);
  const to = from + 110;
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${to < text.length ? '…' : ''}`;
}

function show(found) {
  const link = Object.assign(document.createElement('a'), { href: found.url });
  appendMarked(link, found.meta.title);
  const heading = document.createElement('h3');
  heading.append(link);
  const excerpt = document.createElement('p');
  appendMarked(excerpt, excerptOf(found.content));
  const item = document.createElement('li');
  item.append(heading, excerpt);
  list.append(item);
}

async function search() {
  if (query === '') return void (status.textContent = words.ask);
  document.querySelector('#search-query').value = query;
  status.textContent = words.busy;
  const pagefind = await import(new URL('../pagefind/pagefind.js', import.meta.url).href);
  await pagefind.options({ baseUrl: new URL('../', import.meta.url).pathname });
  const { results } = await pagefind.search(query);
  const hits = [];
  // Pagefind finds by segments: "康复" also meets pages that hold 康 and 复 apart. Only pages with the words count.
  for (let at = 0; at < results.length && hits.length <= most; at += 20) {
    const batch = await Promise.all(results.slice(at, at + 20).map((result) => result.data()));
    hits.push(...batch.filter(holds));
  }
  hits.slice(0, most).forEach(show);
  list.hidden = hits.length === 0;
  const pattern = hits.length === 0 ? words.none : hits.length > most ? words.first : words.found;
  status.textContent = pattern.replace('{count}', Math.min(hits.length, most)).replace('{query}', () => query);
}

search().catch(() => (status.textContent = words.failed));
