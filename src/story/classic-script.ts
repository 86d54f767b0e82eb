import ts from 'typescript';

/** A source without imports as one classic script, for what cannot be a module: the boot script and the service worker. */
export function classicScript(source: string): string {
  const { outputText } = ts.transpileModule(source, {
    compilerOptions: {
      target: ts.ScriptTarget.ES2022,
      removeComments: true,
      newLine: ts.NewLineKind.LineFeed,
    },
  });
  return outputText;
}
