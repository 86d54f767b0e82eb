import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PICTURES, THEMES, WIDTHS } from './reading/pictures';
import { chapters } from './reading/site';

/** One state or part of a page: its pictures from narrow to wide, in a line for each theme. */
interface Shown {
  name: string;
  lines: string[][];
}

const STYLE = `
  body { margin: 1.5rem; font: 14px/1.4 sans-serif; color: #222; background: #ddd; }
  nav a { margin-right: 1em; white-space: nowrap; }
  h2 { margin: 2.5rem 0 0; }
  h3 { margin: 1.25rem 0 0.25rem; font-size: 14px; }
  div { display: flex; flex-wrap: wrap; gap: 6px; margin-bottom: 6px; }
  img { display: block; height: 270px; }
`;

/** Writes the page to look the pictures through: a section a figure, and the pages after them. */
export default function writeContactSheets(): void {
  const figures = chapters.flatMap(({ scrollies }) =>
    scrollies.map(({ figure, steps }) => ({
      name: figure,
      all: steps.map(({ state }) => shownOf(figure, state)),
    })),
  );
  const sections = [...figures, { name: 'pages', all: partsOfPages().map((name) => shownOf('pages', name)) }]
    .map(({ name, all }) => ({ name, all: all.filter(({ lines }) => lines.length > 0) }))
    .filter(({ all }) => all.length > 0);
  const links = sections.map(({ name }) => `<a href="#${name}">${name}</a>`);
  const body = sections.map(({ name, all }) => `<h2 id="${name}">${name}</h2>\n${all.map(html).join('\n')}`);
  writeFileSync(
    join(PICTURES, 'index.html'),
    `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Pictures of every figure state and page</title>
<style>${STYLE}</style>
<h1>Pictures</h1>
<nav>${links.join('\n')}</nav>
${body.join('\n')}
</html>
`,
  );
}

function shownOf(folder: string, name: string): Shown {
  const lines = THEMES.map((theme) => WIDTHS.map((width) => `${folder}/${name}-${width}-${theme}.png`))
    .map((line) => line.filter((file) => existsSync(join(PICTURES, file))))
    .filter((line) => line.length > 0);
  return { name, lines };
}

/** The names of the parts of pages that were pictured. */
function partsOfPages(): string[] {
  const folder = join(PICTURES, 'pages');
  const files = existsSync(folder) ? readdirSync(folder) : [];
  return [...new Set(files.map((file) => file.replace(/-\d+-[a-z]+\.png$/, '')))].sort();
}

const html = ({ name, lines }: Shown): string =>
  [`<h3>${name}</h3>`, ...lines.map((line) => `<div>${line.map(pictureHtml).join('\n')}</div>`)].join('\n');

const pictureHtml = (file: string): string =>
  `<a href="${file}"><img src="${file}" alt="${file}" title="${file}" loading="lazy"></a>`;
