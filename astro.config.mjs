import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';
import { baseOf, siteUrl, subPath } from './src/commands/sub-path.mjs';

// A test build goes to its own folder and has the gallery, which readers never get.
const test = process.env.CHOKE_POINTS_TEST === '1';
// Where a host serves the site below a folder, as project pages do: SITE_BASE=/choke-points/
const base = baseOf(process.env.SITE_BASE);

export default defineConfig({
  site: siteUrl(),
  base,
  outDir: test ? '.test-dist' : 'dist',
  trailingSlash: 'always',
  // The default, 'jsx', joins words that a line break separates.
  compressHTML: true,
  // A page by which a step is shared stands for the step, which the sitemap has with its chapter; what others frame is no page.
  integrations: [
    mdx(),
    sitemap({ filter: (page) => !/\/(gallery|embed|share)\//.test(page) }),
    subPath(base),
  ],
  // The content security policy allows no style in the page, and no script but the one it names (src/story/boot.ts).
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // Every browser that runs the story preloads modules itself.
    build: { assetsInlineLimit: 0, modulePreload: false },
    define: { 'import.meta.env.GALLERY': JSON.stringify(test) },
  },
  devToolbar: { enabled: false },
});
