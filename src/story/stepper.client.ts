import type { Scrolly } from './scroll.client';
import { isStepper } from './view.client';

/**
 * The buttons by which a reader goes from step to step where they have chosen to. Each step is announced politely; the
 * focus stays on the button. An address that names a step opens it.
 *
 * @param update shows what the scrollies have chosen
 */
export function startSteppers(scrollies: readonly Scrolly[], update: () => void): void {
  for (const scrolly of scrollies) {
    const place = scrolly.element.querySelector<HTMLElement>('.stepper-place');
    const title = scrolly.element.querySelector<HTMLElement>('.stepper-title');
    const buttons = scrolly.element.querySelectorAll<HTMLButtonElement>('.stepper button');
    if (!place || !title) continue;
    const show = (): void => {
      const last = scrolly.steps.length - 1;
      for (const button of buttons) {
        const isEnd = scrolly.chosen === (button.dataset['step'] === 'back' ? 0 : last);
        // Not `disabled`, which would take the focus away from who has just pressed it.
        button.setAttribute('aria-disabled', String(isEnd));
      }
      const where = `Step ${String(scrolly.chosen + 1)} of ${String(last + 1)}`;
      // The title stands above the figure for those who see it; it is said to those who do not.
      const said = scrolly.steps[scrolly.chosen]?.still.querySelector('.takeaway')?.textContent ?? '';
      if (place.textContent !== where) [place.textContent, title.textContent] = [where, said];
    };
    const go = (by: number): void => {
      const next = scrolly.chosen + by;
      if (next < 0 || next >= scrolly.steps.length) return;
      scrolly.chosen = next;
      update();
    };
    for (const button of buttons)
      button.addEventListener('click', () => {
        go(button.dataset['step'] === 'back' ? -1 : 1);
      });
    scrolly.element.addEventListener('story:state', () => {
      if (isStepper()) show();
    });
    addEventListener('story:layout', show);
    show();
  }

  /** Opens the step that the address names. Its place is hidden until then, so the browser could not go there itself. */
  const openAddressed = (): void => {
    if (!isStepper()) return;
    for (const scrolly of scrollies) {
      const index = scrolly.steps.findIndex(({ element }) => `#${element.id}` === location.hash);
      if (index < 0) continue;
      scrolly.chosen = index;
      update();
      // A figure that could not be had shows all its steps; there the browser has gone to the one that was meant.
      if (!scrolly.element.classList.contains('is-stack')) scrolly.element.scrollIntoView();
    }
  };
  addEventListener('hashchange', openAddressed);
  openAddressed();
}
