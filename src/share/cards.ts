import { ledger } from '../data/load';
import { drawnState, figureById } from '../figures';
import { claimsOf, type Scene } from '../scene/mark';
import { pictureState } from '../story/chapter-picture';
import { chapters, type Chapter } from '../story/chapters';
import { sourceSentences } from '../story/source-line';
import { cardSvg } from './card';

/** Whose data a drawing shows, as the line under it says. */
const sourceOf = (scene: Scene): string => sourceSentences(claimsOf(scene), ledger);

/** The chapter that tells a figure, if any does. */
export const chapterOf = (figure: string): Chapter | undefined =>
  chapters.find(({ scrollies }) => scrollies.some((scrolly) => scrolly.figure === figure));

/** The state that stands for a figure where one must: that of its last step, or its last. */
export function faceOf(figure: string): string {
  const told = chapterOf(figure)?.scrollies.find((scrolly) => scrolly.figure === figure);
  return told?.steps.at(-1)?.state ?? Object.keys(figureById(figure).states).at(-1) ?? '';
}

/** The card of one state of a figure: its finding and its drawing. */
export function stateCard(figure: string, state: string): string {
  const { words, scene } = drawnState(figure, state);
  const drawing = scene('narrow');
  const kicker = chapterOf(figure)?.frontmatter.title ?? figureById(figure).name;
  return cardSvg(
    { kicker, title: words.takeaway, subtitle: words.subtitle, source: sourceOf(drawing) },
    drawing,
  );
}

/** The card of a figure: its name, and the finding of the state that stands for it. */
export function figureCard(figure: string): string {
  const { words, scene } = drawnState(figure, faceOf(figure));
  const drawing = scene('narrow');
  return cardSvg(
    {
      kicker: 'Figure',
      title: figureById(figure).name,
      subtitle: words.takeaway,
      source: `${words.subtitle}. ${sourceOf(drawing)}`,
    },
    drawing,
  );
}

/** The card of a chapter: its title and standfirst beside the drawing that stands for it. */
export function chapterCard(chapter: Chapter): string {
  const chosen = pictureState(chapter);
  if (chosen === undefined) throw new Error(`${chapter.file} has no figure to make a card of`);
  const { words, scene } = drawnState(chosen.figure, chosen.state);
  const drawing = scene('narrow');
  const { title, standfirst } = chapter.frontmatter;
  return cardSvg(
    {
      kicker: `Chapter ${String(chapter.number)}`,
      title,
      subtitle: standfirst,
      source: `${words.subtitle}. ${sourceOf(drawing)}`,
    },
    drawing,
  );
}
