import { pngOf } from './png';

/** A standalone SVG as the answer of an address that ends in .png, `scale` pixels to a unit. */
export async function pngResponse(svg: string, scale?: number): Promise<Response> {
  return new Response(await pngOf(svg, scale), { headers: { 'Content-Type': 'image/png' } });
}
