import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const inBrowserOnly = 'exists only in the browser: move this to a *.client.ts file.';
const browserNames = [
  'window',
  'document',
  'localStorage',
  'sessionStorage',
  'matchMedia',
  'requestAnimationFrame',
];

/** What the commands may use without importing it; the rest of Node comes through `node:` imports. */
const nodeNames = ['URL', 'clearInterval', 'clearTimeout', 'console', 'process', 'setInterval', 'setTimeout'];

/** Holds for every file, whatever the language. */
const everywhere = {
  linterOptions: { reportUnusedDisableDirectives: 'error' },
  rules: {
    eqeqeq: 'error',
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    'max-lines-per-function': ['error', { max: 80, skipBlankLines: true, skipComments: true }],
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      ...browserNames.map((name) => ({ name, message: `"${name}" ${inBrowserOnly}` })),
    ],
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: String.raw`^\.{1,2}/(.*/)?(utils?|helpers?|misc)(/|\.|$)`,
            message: 'Name the module for what it does.',
          },
        ],
      },
    ],
    'no-restricted-properties': [
      'error',
      ...browserNames.map((property) => ({
        object: 'globalThis',
        property,
        message: `"${property}" ${inBrowserOnly}`,
      })),
    ],
    'no-var': 'error',
    'object-shorthand': 'error',
    'prefer-const': 'error',
  },
};

const typescriptRules = {
  '@typescript-eslint/no-explicit-any': 'error',
  '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
};

export default defineConfig(
  globalIgnores([
    'dist/',
    '.test-dist/',
    '.astro/',
    'src/fonts/generated/',
    'test-results/',
    'playwright-report/',
  ]),
  everywhere,
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      ...typescriptRules,
      // `import()` types are how a declaration file refers to a module without becoming one.
      '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }],
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      // Spreading a string splits it into characters as we want, Chinese ones too.
      '@typescript-eslint/no-misused-spread': ['error', { allow: ['string'] }],
      // Recommends "!", which the strict rules forbid.
      '@typescript-eslint/non-nullable-type-assertion-style': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
    },
  },
  {
    files: ['**/*.astro'],
    extends: [tseslint.configs.strict, astro.configs.recommended],
    rules: typescriptRules,
  },
  // The scripts inside Astro files are files of no TypeScript project.
  { files: ['**/*.astro/*.ts'], extends: [tseslint.configs.disableTypeChecked] },
  {
    // The commands run before anything is installed or compiled, hence plain JavaScript; `astro check` types them.
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: Object.fromEntries(nodeNames.map((name) => [name, 'readonly'])) },
    rules: { 'no-undef': 'error', 'no-unused-vars': 'error', 'no-unreachable': 'error' },
  },
  { files: ['src/commands/**', 'src/**/*.test.ts', 'src/tests/**'], rules: { 'no-console': 'off' } },
  {
    files: ['**/*.test.ts', 'src/tests/**'],
    rules: {
      'max-lines': ['error', { max: 400, skipBlankLines: true, skipComments: true }],
      // A `describe` is one function.
      'max-lines-per-function': 'off',
    },
  },
  {
    files: ['**/*.client.ts', 'src/tests/**'],
    rules: { 'no-restricted-globals': 'off', 'no-restricted-properties': 'off' },
  },
);
