import scrollama from 'scrollama';
import { departures, isOnItsWay, placeAt, restAround, scrubPart, type Place, type Rest } from './active-step';
import { LiveFigure, type StepElement } from './live-figure.client';
import { isStill } from './motion.client';
import { onScroll } from './on-scroll.client';
import { isStepper } from './view.client';

// A figure is drawn first when it is this many screens away: until then its letters need no fonts.
const FAR = 3;

// So near to a threshold, in pixels, the rounding of fractions decides on which side of it the reader is: look.
const EDGE = 1;

/** Where a scrolly stands on the page, in pixels from the page's top, and how high its stage is. */
interface Geometry {
  top: number;
  bottom: number;
  steps: readonly number[];
  stage: number;
}

/** Where the reader is. */
interface View {
  top: number;
  height: number;
  pinned: boolean;
  /** Whether the reader goes by buttons, so that not the place but their choice says which step is shown. */
  stepper: boolean;
}

/**
 * Reads where the reader is. Asked when the browser has nothing to lay out, on a scroll, say: in the middle of a frame it
 * would have to lay out what a movement has just written, and then again what follows.
 */
const look = (): View => ({
  top: scrollY,
  height: innerHeight,
  pinned: document.documentElement.dataset['layout'] === 'pinned',
  stepper: isStepper(),
});

/** Whether figures are live: in a stack of prose and stills they are not. */
const isLive = (): boolean => document.documentElement.dataset['layout'] !== 'stack';

/** Whether the reader has asked their browser to save data: then a figure is fetched only when it comes into view. */
const savesData = (): boolean =>
  (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true;

/** One scrolly on the page: its steps, its live figure and where the reader is in it. */
export class Scrolly {
  readonly element: HTMLElement;
  readonly steps: readonly StepElement[];
  readonly live: LiveFigure;
  readonly stage: HTMLElement;
  readonly scrubbed: boolean;
  active: StepElement | undefined;
  /** Which step is shown to a reader who goes by buttons. */
  chosen = 0;
  private geometry: Geometry | undefined;
  private ready = false;
  private failed = false;

  constructor(element: HTMLElement) {
    const stage = element.querySelector<HTMLElement>('.stage');
    if (!stage) throw new Error('a scrolly without a stage');
    this.element = element;
    this.stage = stage;
    this.scrubbed = element.dataset['scrubbed'] !== undefined;
    this.live = new LiveFigure(stage, element.dataset['figure'] ?? '');
    this.steps = [...element.querySelectorAll<HTMLElement>('.step')].flatMap((step) => {
      const still = step.querySelector<HTMLElement>('.still');
      return still ? [{ element: step, state: step.dataset['state'] ?? '', still }] : [];
    });
  }

  /**
   * Fetches the scenes and draws. When either fails, this one scrolly goes back to its stills. Rejects when it is the drawing
   * that fails: the network is not ours, but such a fault is, and whoever looks must see it.
   */
  async prepare(): Promise<void> {
    if (this.failed) return;
    const file = await this.live.prepare().catch(() => undefined);
    // A page may be older or newer than the scenes.
    if (!file || !this.steps.every(({ state }) => file.states[state])) {
      this.fallBack();
      return;
    }
    try {
      this.ready = true;
      this.update(look());
    } catch (error) {
      this.fallBack();
      throw error;
    }
  }

  private fallBack(): void {
    this.failed = true;
    this.element.classList.add('is-stack');
  }

  /** Forgets where things stand; the next look measures anew. */
  forget(): void {
    this.geometry = undefined;
  }

  /** The step that the reading line stands in, or none when the line is outside this scrolly. */
  stepAtLine(view: View): StepElement | undefined {
    const { top, bottom } = this.measured();
    const line = this.line(view);
    // Who goes by buttons is at a step as soon as some of it can be seen.
    const from = view.stepper ? line - view.height / 2 : line;
    return top <= line && bottom > from ? this.steps[this.place(view)?.index ?? 0] : undefined;
  }

  /** Shows the state that the reader's place asks for. Reads no layout and writes nothing when nothing changed. */
  update(view: View): void {
    const place = this.failed ? undefined : this.place(view);
    const step = place && this.steps[place.index];
    if (!step) return;
    if (this.active !== step) {
      this.active?.element.classList.remove('is-active');
      step.element.classList.add('is-active');
      this.active = step;
      this.element.dispatchEvent(new Event('story:state'));
    }
    const part = this.scrubbed && this.ready && !isStill() ? scrubPart(place.progress) : 0;
    this.live.show(step, this.steps[place.index + 1], part, this.isFar(view));
  }

  /** Whether it follows every pixel of the scroll: a scrubbed figure does while it is on its way to the next state. */
  isFollowing(view: View): boolean {
    const place = this.scrubbed && this.stepAtLine(view) ? this.place(view) : undefined;
    return place !== undefined && isOnItsWay(place, this.steps.length);
  }

  /** The scroll places at each of which something of this scrolly changes, in pixels from the page's top. */
  thresholds(view: View): number[] {
    const { top, bottom, steps } = this.measured();
    const above = this.line(view) - view.top;
    const far = FAR * view.height;
    const midway = this.scrubbed ? departures(steps) : [];
    return [...[...steps, ...midway, top, bottom].map((y) => y - above), top - far, bottom + far];
  }

  /** Screens away: nobody will see the figure before the next look. */
  private isFar({ top, height }: View): boolean {
    const geometry = this.measured();
    return geometry.top > top + FAR * height || geometry.bottom < top - FAR * height;
  }

  private place(view: View): Place | undefined {
    if (view.stepper && !this.failed) return { index: this.chosen, progress: 0 };
    const { steps, bottom } = this.measured();
    return placeAt(steps, bottom, this.line(view));
  }

  private measured(): Geometry {
    if (!this.geometry) {
      const box = this.element.getBoundingClientRect();
      this.live.measure();
      this.geometry = {
        top: box.top + scrollY,
        bottom: box.bottom + scrollY,
        steps: this.steps.map(({ element }) => element.getBoundingClientRect().top + scrollY),
        stage: this.stage.offsetHeight,
      };
    }
    return this.geometry;
  }

  /** The reading line, in pixels from the page's top: in the room that the pinned figure leaves, or at mid-screen. */
  private line({ top, height, pinned }: View): number {
    if (!pinned) return top + height * 0.45;
    const stage = this.geometry?.stage ?? 0;
    return top + stage + (height - stage) * 0.45;
  }
}

/**
 * Prepares each scrolly that the reader comes near to, where figures are live. Nothing is fetched before the reader moves or
 * has a figure in view: until then the stage shows the step's still.
 *
 * @returns prepares those that are near now, for when the layout has changed
 */
function watchNear(scrollies: readonly Scrolly[]): () => void {
  const near = new Set<Scrolly>();
  const prepareNear = (): void => {
    if (isLive()) for (const scrolly of near) void scrolly.prepare();
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        const scrolly = scrollies.find(({ element }) => element === target);
        if (!scrolly) continue;
        if (isIntersecting) near.add(scrolly);
        else near.delete(scrolly);
      }
      prepareNear();
    },
    { rootMargin: savesData() ? '0px' : '100% 0px' },
  );
  const watch = (): void => {
    for (const { element } of scrollies) observer.observe(element);
  };
  const isInView = (): boolean =>
    scrollies.some(({ element }) => element.getBoundingClientRect().top < innerHeight);
  if (scrollY > 0 || isInView()) watch();
  else addEventListener('scroll', watch, { once: true, passive: true });
  return () => {
    if (isInView()) watch();
    prepareNear();
  };
}

/** Looks where the reader is and has every scrolly show what belongs there: at most once a frame, and not where nothing can change. */
class Lookout {
  /** The step at the reading line. */
  reading: StepElement | undefined;
  private readonly scrollies: readonly Scrolly[];
  private readonly onPlace: (step: string | undefined) => void;
  /** What is shown holds for these scroll places, if for any other than the present one. */
  private shown: Rest | undefined;
  /** Where the reader was when a frame was last asked for. */
  private seen: View | undefined;

  constructor(scrollies: readonly Scrolly[], onPlace: (step: string | undefined) => void) {
    this.scrollies = scrollies;
    this.onPlace = onPlace;
  }

  /** Looks now. */
  readonly update = (): void => {
    this.show(look());
  };

  /** Looks with the next frame. */
  readonly soon = (): void => {
    if (!this.seen) requestAnimationFrame(this.showSeen);
    this.seen = look();
  };

  /** Most frames of a scroll change nothing, and are not worth a look. One that is asked for must see the latest place. */
  readonly soonIfMoved = (top: number): void => {
    const { shown } = this;
    const holds = shown && top >= shown.from + EDGE && top < shown.to - EDGE;
    if (this.seen || !holds) this.soon();
  };

  /** Measures anew, and looks with the next frame. */
  readonly measureSoon = (): void => {
    for (const scrolly of this.scrollies) scrolly.forget();
    this.soon();
  };

  private show(view: View): void {
    const { scrollies } = this;
    this.reading = stepAtLine(scrollies, view);
    if (isLive()) for (const scrolly of scrollies) scrolly.update(view);
    const follows = view.stepper || scrollies.some((scrolly) => scrolly.isFollowing(view));
    const thresholds = (): number[] => scrollies.flatMap((scrolly) => scrolly.thresholds(view));
    this.shown = follows ? undefined : restAround(thresholds(), view.top);
    this.onPlace(this.reading?.element.id);
  }

  private readonly showSeen = (): void => {
    const view = this.seen;
    this.seen = undefined;
    if (view) this.show(view);
  };
}

/** The step of the page that the reading line stands in, or none when it is outside all scrollies. */
function stepAtLine(scrollies: readonly Scrolly[], view: View): StepElement | undefined {
  for (const scrolly of scrollies) {
    const step = scrolly.stepAtLine(view);
    if (step) return step;
  }
  return undefined;
}

/** Wakes the lookout whenever the reader has moved, or something on the page has another size. */
function wake(lookout: Lookout, scrollies: readonly Scrolly[]): void {
  const sizes = new ResizeObserver(lookout.measureSoon);
  sizes.observe(document.body);
  for (const { stage } of scrollies) sizes.observe(stage);
  if (scrollies.length === 0) return;
  const setup = {
    step: scrollies.flatMap(({ steps }) => steps.map(({ element }) => element)),
    offset: 0.7 as const,
    // Scrollama reads on every scroll where this is, for a direction that nobody here asks for. It never moves.
    container: document.createElement('div'),
  };
  const onStep = (): void => {
    lookout.soonIfMoved(scrollY);
  };
  scrollama().setup(setup).onStepEnter(onStep).onStepExit(onStep);
  // Scrollama reports thresholds only; a jump past several of them, and the scrub, need the scroll itself.
  onScroll(lookout.soonIfMoved);
  // Another height of the window is another reading line.
  addEventListener('resize', lookout.soon);
  addEventListener('pageshow', lookout.measureSoon);
}

/** Makes ready for another layout: everything is measured anew, and who begins to go by buttons goes on from where they are. */
function layOut(scrollies: readonly Scrolly[], reading: StepElement | undefined): void {
  for (const scrolly of scrollies) {
    scrolly.forget();
    // In a stack that is the step that they read, else the one shown.
    const own = reading && scrolly.steps.includes(reading) ? reading : scrolly.active;
    if (own) scrolly.chosen = scrolly.steps.indexOf(own);
  }
}

/**
 * Starts the scrollies of the page. Scrollama, a scroll, a resize or a restored page only wake us; what is shown
 * follows from where the steps are at that moment. Their places are measured once and again whenever the page's
 * size changes, so that a frame of scrolling reads no layout.
 *
 * @returns looks again at once, for those who change what is to be shown by other means than the scroll
 */
export function startScroll(
  scrollies: readonly Scrolly[],
  onPlace: (step: string | undefined) => void,
): () => void {
  const lookout = new Lookout(scrollies, onPlace);
  const { update } = lookout;
  const prepareNear = watchNear(scrollies);
  wake(lookout, scrollies);
  if (scrollies.length === 0) return update;
  // What is on its way to a state is there at once, and what was between two of them goes to one, or back between them.
  addEventListener('story:motion', () => {
    for (const { live } of scrollies) live.forget();
    update();
  });
  addEventListener('story:layout', () => {
    const step = lookout.reading;
    layOut(scrollies, step);
    prepareNear();
    update();
    // After a rotation the text runs differently: a reader in mid-story is taken back to the step they were in.
    if (step && lookout.reading !== step) step.element.scrollIntoView();
  });
  update();
  return update;
}
