import type { APIRoute } from 'astro';
import { dataPackage } from '../../data/data-package';
import { content } from '../../data/load';
import { publishedOn, publishedTables } from '../../data/published';
import { absolute } from '../../address/address';

/** All tables as one Frictionless data package. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    JSON.stringify(
      dataPackage(publishedTables(content), absolute('/data/', site), publishedOn(content)),
      null,
      1,
    ),
    { headers: { 'Content-Type': 'application/json' } },
  );
