import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import { defineConfig } from 'astro/config';

// A test build goes to its own folder and has the gallery, which readers never get.
const test = process.env.CHOKE_POINTS_TEST === '1';

export default defineConfig({
  site: process.env.SITE_URL ?? 'https://choke-points.example',
  outDir: test ? '.test-dist' : 'dist',
  trailingSlash: 'always',
  // The default, 'jsx', joins words that a line break separates.
  compressHTML: true,
  integrations: [mdx(), sitemap({ filter: (page) => !page.includes('/gallery/') })],
  // The content security policy allows no inline style and no inline script.
  build: { inlineStylesheets: 'never', assets: 'assets' },
  vite: {
    // Every browser that runs the story preloads modules itself.
    build: { assetsInlineLimit: 0, modulePreload: false },
    define: { 'import.meta.env.GALLERY': JSON.stringify(test) },
  },
  devToolbar: { enabled: false },
});
