import { drawnState } from '../figures';
import type { Mark, Scene } from '../scene/mark';
import type { Chapter } from './chapters';

/** A drawing that stands for a chapter: shapes without words, and the finding that they show. */
interface ChapterPicture {
  scene: Scene;
  takeaway: string;
}

type Pictured = Pick<Chapter, 'frontmatter' | 'scrollies'>;

/** The state that stands for a chapter: the one that its front matter names, or that of its first figure's last step. */
export function pictureState({
  frontmatter,
  scrollies,
}: Pictured): { figure: string; state: string } | undefined {
  const first = scrollies[0];
  const [figure, state] = frontmatter.picture?.split('/') ?? [first?.figure, first?.steps.at(-1)?.state];
  return figure === undefined || state === undefined ? undefined : { figure, state };
}

/**
 * The picture that a chapter names in its front matter, or that of its first figure's last step. Its words would be too
 * small to read, and its claims are told in the chapter: only the shapes are left, without the lines that lead to words.
 */
export function pictureOf(chapter: Pictured): ChapterPicture | undefined {
  const chosen = pictureState(chapter);
  if (chosen === undefined) return undefined;
  const drawn = drawnState(chosen.figure, chosen.state);
  const scene = drawn.scene('narrow');
  return { scene: { ...scene, marks: shapesOf(scene.marks) }, takeaway: drawn.words.takeaway };
}

/** A line that leads to words leads nowhere without them. */
const isLeader = ({ class: name = '' }: Mark['attrs']): boolean => String(name).split(' ').includes('leader');

const shapesOf = (marks: readonly Mark[]): Mark[] =>
  marks
    .filter(({ tag, attrs }) => tag !== 'text' && !isLeader(attrs))
    .map(({ key, tag, attrs, children }) => ({
      key,
      tag,
      attrs,
      ...(children && { children: shapesOf(children) }),
    }));
