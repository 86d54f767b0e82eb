import type { APIRoute } from 'astro';
import { stateCard } from '../../../../share/cards';
import { pngResponse } from '../../../../picture/png-response';
import { allStates } from '../../../../figures';

export const getStaticPaths = () => allStates.map((params) => ({ params: { ...params } }));

/** The picture of a shared step. */
export const GET: APIRoute = ({ params }) =>
  pngResponse(stateCard(String(params['figure']), String(params['state'])));
