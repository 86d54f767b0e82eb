import type { APIRoute } from 'astro';
import type { StateName } from '../../../figures';
import { pngResponse } from '../../../picture/png-response';
import { kitOf } from '../../../reuse/kit';
import { fileRoutes } from '../../../reuse/names';
import { PNG_SCALE } from '../../../reuse/png-scale';

export const getStaticPaths = fileRoutes;

/** A state as a picture, for wherever a drawing cannot go. */
export const GET: APIRoute<StateName> = ({ props, site }) => pngResponse(kitOf(props, site).svg(), PNG_SCALE);
