import type { Scene, WidthClass } from '../scene/mark';
import type { Scrub } from '../scene/scrub.client';
import { isStill, travelTime } from './motion.client';
import { groupsOf, type MarkGroup } from './mark-groups';
import { fetchScenes } from './fetch-scenes.client';
import type { SceneFile } from './scene-file';

type Drawing = typeof import('../scene/draw.client');

// A stage at least this wide gets the wide drawing; its smallest type is then 12 pixels (src/scene/label.ts).
const WIDE_STAGE = 640;

/** One step as the document has it: its element, the state it asks for, and its still. */
export interface StepElement {
  element: HTMLElement;
  state: string;
  still: HTMLElement;
}

/**
 * The live figure of one scrolly: fetches the scenes of its width class, shows states in the stage, and scrubs
 * between neighbours. Until the scenes are there it shows a copy of the step's own still.
 */
export class LiveFigure {
  private readonly figure: string;
  private readonly svg: SVGSVGElement;
  private readonly box: HTMLElement;
  private readonly stage: HTMLElement;
  private readonly files = new Map<WidthClass, Promise<SceneFile>>();
  /** The scenes that have come, so that late ones of another width take no place. */
  private readonly scenes = new Map<WidthClass, SceneFile>();
  private width: WidthClass = 'narrow';
  private drawing: Drawing | undefined;
  private drawn: { state: string; width: WidthClass } | undefined;
  private scrub: { from: string; to: string; width: WidthClass; set: Scrub } | undefined;

  constructor(stage: HTMLElement, figure: string) {
    this.stage = stage;
    this.figure = figure;
    const svg = stage.querySelector<SVGSVGElement>('svg.live');
    const box = stage.querySelector<HTMLElement>('.stage-scene');
    if (!svg || !box) throw new Error(`the stage of "${figure}" is not whole`);
    this.svg = svg;
    this.box = box;
  }

  /** Sees which of the two drawings the stage has room for. */
  measure(): void {
    this.width = this.box.clientWidth >= WIDE_STAGE ? 'wide' : 'narrow';
  }

  /** Fetches what the present width needs, and hands it out. Rejects when the scenes cannot be had. */
  async prepare(): Promise<SceneFile> {
    this.measure();
    const width = this.width;
    const pending = this.files.get(width) ?? fetchScenes(this.figure, width);
    this.files.set(width, pending);
    // The first figure to come near brings the drawing code; the browser fetches it once.
    try {
      const [file, drawing] = await Promise.all([pending, import('../scene/draw.client')]);
      this.scenes.set(width, file);
      this.drawing = drawing;
      return file;
    } catch (error) {
      this.files.delete(width);
      // Of a width that is no longer asked for, nothing is missed.
      if (width !== this.width) return this.prepare();
      throw error;
    }
  }

  /** The scenes of the present width, once they are there. */
  private get file(): SceneFile | undefined {
    return this.scenes.get(this.width);
  }

  /** What a reader is told of a claim, once the scenes are there. */
  readout(claim: string): SceneFile['readouts'][string] | undefined {
    return this.file?.readouts[claim];
  }

  /** The groups of the marks that are drawn now, once the scenes are there. */
  groups(): readonly MarkGroup[] {
    const state = this.stage.dataset['state'];
    return this.file && state !== undefined ? groupsOf(this.file.states[state] ?? [], this.file.tables) : [];
  }

  /**
   * Shows a step's state, `part` of the way to the next one (only scrubbed figures are handed a part above 0). Of a
   * figure that is far away and was not drawn yet, the words alone: they give the stage its height.
   */
  show(step: StepElement, next: StepElement | undefined, part: number, isFar: boolean): void {
    if (isFar && !this.drawn && !this.scrub) {
      this.writeHead(step);
      return;
    }
    const { width, file, drawing } = this;
    const isReady = file !== undefined && drawing !== undefined;
    if (part > 0 && next && isReady && !isStill()) {
      this.showBetween(step.state, next.state, part, width, file, drawing);
      this.drawn = undefined;
      this.writeHead(step);
    } else if (this.scrub || this.drawn?.state !== step.state || this.drawn.width !== width) {
      this.writeHead(step);
      if (isReady) this.showState(step.state, width, file, drawing);
      else this.showCopy(step);
    }
  }

  /** Forgets what was drawn, so that the next look draws it whole, without a movement. */
  forget(): void {
    this.drawn = undefined;
  }

  /** Whoever has the figure in hand puts their choice on top of what was drawn. */
  private readonly tellDrawn = (): void => {
    this.stage.dispatchEvent(new Event('stage:drawn'));
  };

  private showState(state: string, width: WidthClass, file: SceneFile, { patch }: Drawing): void {
    const sameDrawing = this.drawn?.width === width && !this.scrub;
    this.scrub = undefined;
    this.svg.removeAttribute('data-stand-in');
    this.drawn = { state, width };
    patch(this.svg, sceneOf(file, state), sameDrawing ? travelTime() : 0, this.tellDrawn);
  }

  private showBetween(
    from: string,
    to: string,
    part: number,
    width: WidthClass,
    file: SceneFile,
    { prepareScrub }: Drawing,
  ): void {
    if (this.scrub?.from !== from || this.scrub.to !== to || this.scrub.width !== width) {
      this.svg.removeAttribute('data-stand-in');
      const set = prepareScrub(this.svg, sceneOf(file, from), sceneOf(file, to));
      this.scrub = { from, to, width, set };
    }
    this.scrub.set(part);
  }

  /**
   * The step's still, copied node by node: the same marks with the same keys, which `patch` later adopts. Stills are
   * narrow drawings: on a wide stage one stands in for scenes that are late.
   */
  private showCopy(step: StepElement): void {
    const still = step.still.querySelector('svg');
    if (!still || (this.drawn?.state === step.state && this.drawn.width === 'narrow')) return;
    this.drawing?.halt(this.svg);
    this.scrub = undefined;
    this.svg.setAttribute('viewBox', still.getAttribute('viewBox') ?? '');
    this.svg.replaceChildren(...[...still.childNodes].map((node) => node.cloneNode(true)));
    this.svg.toggleAttribute('data-stand-in', this.width === 'wide');
    this.drawn = { state: step.state, width: 'narrow' };
    this.tellDrawn();
  }

  /** Title, subtitle and source line come from the step's still, so that they cannot differ from it. */
  private writeHead(step: StepElement): void {
    if (this.stage.dataset['state'] === step.state) return;
    this.stage.dataset['state'] = step.state;
    for (const part of ['.takeaway', '.subtitle', '.sources']) {
      const from = step.still.querySelector(part);
      const to = this.stage.querySelector(part);
      // Neighbouring steps often share their source line: what stays the same is not laid out anew. What changes is
      // put in the place of the old, so that a subtitle under a longer title is new words and not words that jump.
      if (!from || !to || (part === '.sources' && from.isEqualNode(to))) continue;
      const hadFocus = to.contains(document.activeElement);
      const words = from.cloneNode(true) as Element;
      to.replaceWith(words);
      // A reader who walks by keyboard stays on the link that the new words bring along.
      if (hadFocus) words.querySelector('a')?.focus({ preventScroll: true });
    }
  }
}

const sceneOf = (file: SceneFile, state: string): Scene => {
  const marks = file.states[state];
  if (!marks) throw new Error(`no scene for the state "${state}"`);
  return { width: file.width, height: file.height, marks };
};
