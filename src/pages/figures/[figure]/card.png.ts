import type { APIRoute } from 'astro';
import { figures } from '../../../figures';
import { figureCard } from '../../../share/cards';
import { pngResponse } from '../../../picture/png-response';

export const getStaticPaths = () => [...figures.keys()].map((figure) => ({ params: { figure } }));

/** The picture of a figure's page where it is shared. */
export const GET: APIRoute = ({ params }) => pngResponse(figureCard(String(params['figure'])));
