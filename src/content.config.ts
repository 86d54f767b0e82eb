import { glob } from 'astro/loaders';
import { defineCollection } from 'astro:content';

/**
 * Chapters are prose and are rendered by Astro. No schema stands here: src/story/check-chapter.ts reads the raw files
 * first and says file, line and column of whatever is wrong, front matter included. The other content (tables,
 * sources, glossary, corrections) is read by src/data in the same way.
 */
export const collections = {
  chapters: defineCollection({
    loader: glob({
      base: './content/chapters',
      pattern: '*.mdx',
      generateId: ({ entry }) => entry.replace(/^\d+-|\.mdx$/g, ''),
    }),
  }),
};
