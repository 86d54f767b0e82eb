import type { APIRoute } from 'astro';
import ts from 'typescript';
import source from '../story/boot.client.ts?raw';

/** The boot script as one classic script: a module would run too late to choose the layout before the first paint. */
export const GET: APIRoute = () => {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true },
  });
  return new Response(outputText, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
};
