import type { Chapter } from '../story/chapters';
import { chapterOf } from './cards';

/** Where a shared state is told: its step in a chapter or, of a figure that none tells, its own page. */
export function toldAt(figure: string, state: string): { path: string; chapter: Chapter | undefined } {
  const chapter = chapterOf(figure);
  return chapter
    ? { path: `${chapter.path}#${figure}-${state}`, chapter }
    : { path: `/figures/${figure}/#${state}`, chapter };
}
