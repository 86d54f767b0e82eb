import type { APIRoute } from 'astro';
import { ledger } from '../../../data/load';
import { readoutLine } from '../../../data/ledger';
import { tables } from '../../../data/tables';
import { drawnState, figureById, figures } from '../../../figures';
import { claimsOf, type WidthClass } from '../../../scene/mark';
import type { SceneFile } from '../../../story/scene-file';

export function getStaticPaths() {
  const widths: readonly WidthClass[] = ['narrow', 'wide'];
  return [...figures.keys()].flatMap((figure) =>
    widths.map((width) => ({ params: { figure, width }, props: { width } })),
  );
}

/** Every state of a figure at one width class, as the live figure draws it. */
export const GET: APIRoute<{ width: WidthClass }> = ({ params, props: { width } }) => {
  const id = String(params['figure']);
  const figure = figureById(id);
  const scenes = Object.keys(figure.states).map(
    (state) => [state, drawnState(id, state).scene(width)] as const,
  );
  const claims = [...new Set(scenes.flatMap(([, scene]) => claimsOf(scene)))];
  const [w, h] = figure.size(width);
  const file: SceneFile = {
    width: w,
    height: h,
    states: Object.fromEntries(scenes.map(([state, scene]) => [state, scene.marks])),
    readouts: Object.fromEntries(
      claims.flatMap((id) => {
        const claim = ledger.claims.get(id);
        return claim ? [[id, readoutLine(claim)]] : [];
      }),
    ),
    tables: Object.fromEntries(figure.tables.map((table) => [table, tables[table].title])),
  };
  return new Response(JSON.stringify(file), { headers: { 'Content-Type': 'application/json' } });
};
