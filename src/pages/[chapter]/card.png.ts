import type { APIRoute } from 'astro';
import { chapterCard } from '../../share/cards';
import { pngResponse } from '../../picture/png-response';
import { chapters, type Chapter } from '../../story/chapters';

export const getStaticPaths = () =>
  chapters.map((chapter) => ({ params: { chapter: chapter.slug }, props: { chapter } }));

/** The picture of a chapter where it is shared. */
export const GET: APIRoute<{ chapter: Chapter }> = ({ props }) => pngResponse(chapterCard(props.chapter));
