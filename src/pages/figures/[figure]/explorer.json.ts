import type { APIRoute } from 'astro';
import { content } from '../../../data/load';
import { figureById, figures } from '../../../figures';

export function getStaticPaths() {
  return [...figures].flatMap(([figure, { explorer }]) => (explorer ? [{ params: { figure } }] : []));
}

/** The data of the controls of a figure that readers can take over. */
export const GET: APIRoute = ({ params }) => {
  const { explorer } = figureById(String(params['figure']));
  return new Response(JSON.stringify(explorer?.data(content.rows)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
