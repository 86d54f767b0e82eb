import scrollama from 'scrollama';
import { placeAt, scrubPart } from './active-step';
import { LiveFigure, type StepElement } from './live-figure.client';
import { isStill } from './motion.client';

/** One scrolly on the page: its steps, its live figure and where the reader is in it. */
export class Scrolly {
  readonly element: HTMLElement;
  readonly steps: readonly StepElement[];
  readonly live: LiveFigure;
  readonly stage: HTMLElement;
  active: StepElement | undefined;
  private readonly scrubbed: boolean;
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

  /** Fetches the scenes and draws. When they cannot be had, this one scrolly goes back to its stills. */
  async prepare(): Promise<void> {
    if (this.failed) return;
    try {
      await this.live.prepare();
      this.ready = true;
      this.update();
    } catch {
      this.giveUp();
    }
  }

  /** Shows the state that the reader's place asks for. Cheap when nothing changed. */
  update(): void {
    if (this.failed) return;
    const place = this.place();
    const step = place && this.steps[place.index];
    if (!step) return;
    if (this.active !== step) this.element.dispatchEvent(new Event('story:state'));
    this.active = step;
    const part = this.scrubbed && this.ready && !isStill() ? scrubPart(place.progress) : 0;
    this.live.show(step, this.steps[place.index + 1], part);
    for (const { element } of this.steps) element.classList.toggle('is-active', element === step.element);
  }

  /** Whether the reading line stands inside this scrolly. */
  holdsLine(): boolean {
    const box = this.element.getBoundingClientRect();
    const line = this.line();
    return box.top <= line && box.bottom > line;
  }

  private place(): ReturnType<typeof placeAt> {
    const boxes = this.steps.map(({ element }) => element.getBoundingClientRect());
    return placeAt(
      boxes.map((box) => box.top),
      boxes.at(-1)?.bottom ?? 0,
      this.line(),
    );
  }

  /** The reading line, in viewport pixels: a third into the room that the pinned figure leaves, or the middle of the screen. */
  private line(): number {
    if (document.documentElement.dataset['layout'] !== 'pinned') return innerHeight * 0.55;
    const stage = this.stage.offsetHeight;
    return stage + (innerHeight - stage) * 0.45;
  }

  private giveUp(): void {
    this.failed = true;
    this.element.classList.add('is-stack');
  }
}

/**
 * Starts the scrollies of the page. Scrollama, a resize, a restored page or the end of a scroll only wake us;
 * what is shown follows from where the steps are at that moment.
 */
export function startScroll(scrollies: readonly Scrolly[], onPlace: () => void): void {
  const live = (): boolean => document.documentElement.dataset['layout'] !== 'stack';
  const update = (): void => {
    if (!live()) return;
    for (const scrolly of scrollies) scrolly.update();
    onPlace();
  };

  for (const scrolly of scrollies) {
    const near = new IntersectionObserver(
      (entries) => {
        if (live() && entries.some((entry) => entry.isIntersecting)) void scrolly.prepare();
      },
      { rootMargin: '100% 0px' },
    );
    near.observe(scrolly.element);
    const waker = scrollama();
    const steps = scrolly.steps.map(({ element }) => element);
    waker.setup({ step: steps, offset: 0.7, progress: scrolly.element.dataset['scrubbed'] !== undefined });
    waker.onStepEnter(update).onStepExit(update);
    if (scrolly.element.dataset['scrubbed'] !== undefined) {
      waker.onStepProgress(() => {
        scrolly.update();
      });
    }
  }

  let frame = 0;
  const soon = (): void => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(update);
  };
  // One measurement of a few boxes per frame: what scrollama's thresholds miss on a jump, this sees.
  addEventListener('scroll', soon, { passive: true });
  addEventListener('scrollend', update);
  addEventListener('resize', soon);
  addEventListener('pageshow', soon);
  addEventListener('story:layout', () => {
    const before = scrollies.map(({ active }) => active);
    const held = scrollies.findIndex((scrolly) => scrolly.holdsLine());
    if (!live()) return;
    for (const scrolly of scrollies) if (scrolly.active) void scrolly.prepare();
    update();
    // After a rotation the text runs differently: a reader in mid-story is taken back to the step they were in.
    const step = before[held];
    if (step && scrollies[held]?.active !== step) step.element.scrollIntoView();
  });
  update();
}
