import type { APIRoute } from 'astro';
import { backMatter } from '../../edition/parts';
import { chapters } from '../../story/chapters';

/** A title as a CSS string. */
const quoted = (title: string): string => `"${title.replace(/["\\]/g, '\\$&')}"`;

/** The running heads of the print edition: each part has pages of its own name, which say its title; the cover says nothing. */
export const GET: APIRoute = () => {
  const parts = [
    ...chapters.map(({ slug, number, frontmatter }) => ({
      name: slug,
      title: `${String(number)}. ${frontmatter.title}`,
    })),
    ...Object.values(backMatter).map(({ id, title }) => ({ name: id, title })),
  ];
  const rules = parts.map(
    ({ name, title }) =>
      `[data-part="${name}"] { page: part-${name} }\n@page part-${name} { @top-right { content: ${quoted(title)} } }`,
  );
  const cover =
    '.cover { page: cover }\n@page cover { @top-left { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } }';
  return new Response(`@media print {\n${[cover, ...rules].join('\n')}\n}\n`, {
    headers: { 'Content-Type': 'text/css; charset=utf-8' },
  });
};
