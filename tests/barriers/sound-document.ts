import { escapeHtml } from '#lib/html.ts';

interface Content {
  lang: 'zh-CN' | 'en';
  title: string;
  /** HTML. */
  head: string;
  /** HTML of `<main>`. */
  content: string;
}

const words = {
  'zh-CN': {
    site: '示例市残疾人联合会',
    skip: '跳到正文',
    nav: '主导航',
    links: ['首页', '通知公告', '联系我们'],
    foot: '示例市残疾人联合会，虚构的网站，只用于测试。',
  },
  en: {
    site: 'Example Federation',
    skip: 'Skip to content',
    nav: 'Main',
    links: ['Home', 'Notices', 'Contact'],
    foot: 'Example Federation, an invented site, for tests only.',
  },
};

/** Sound by itself: what is wrong with the page is in its content. */
const style = `
body { margin: 0; font: 16px/1.6 sans-serif; color: #1a1a1a; background: #fff; }
header, main, footer { padding: 8px 16px; }
header ul { display: flex; flex-wrap: wrap; gap: 8px 24px; margin: 0; padding: 0; list-style: none; }
header a { display: inline-block; padding: 4px 0; }
a { color: #0b4f9e; }
img, video, svg, canvas, object { max-width: 100%; }
:focus-visible { outline: 3px solid #0b4f9e; outline-offset: 2px; }
`;

/** A small page without a fault around the content; its `h1` is the title unless the content has one of its own. */
export function soundDocument({ lang, title, head, content }: Content): string {
  const { site, skip, nav, links, foot } = words[lang];
  const hrefs = ['../../index.html', '../../notices.html', '../../contact.html'];
  const items = links.map((link, index) => `<li><a href="${hrefs[index]}">${link}</a></li>`).join('\n');
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} - ${site}</title>
<style>${style}</style>
${head}
</head>
<body>
<header>
<p><a href="#main">${skip}</a></p>
<p>${site}</p>
<nav aria-label="${nav}">
<ul>
${items}
</ul>
</nav>
</header>
<main id="main" tabindex="-1">
${/<h1[\s>]/.test(content) ? '' : `<h1>${escapeHtml(title)}</h1>\n`}${content}</main>
<footer>
<p>${foot}</p>
</footer>
</body>
</html>
`;
}
