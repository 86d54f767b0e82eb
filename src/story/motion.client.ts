import { keep } from './storage.client';

// How long marks travel from state to state, in milliseconds.
const TRAVEL_MS = 500;

const reduced = matchMedia('(prefers-reduced-motion: reduce)');

/** How long a change of state may move: 0 when the reader or their device asks for stillness, or nobody is looking. */
export function travelTime(): number {
  return isStill() || document.hidden ? 0 : TRAVEL_MS;
}

/** Whether states change at once, without movement or scrubbing. */
export function isStill(): boolean {
  return reduced.matches || document.documentElement.dataset['motion'] === 'off';
}

/**
 * Makes the motion switches of the page work; the choice is kept on the device only. It takes effect at once: the story hears
 * of it as `story:motion`, as of a change of what the device asks for.
 */
export function startMotionSwitch(): void {
  const buttons = document.querySelectorAll<HTMLButtonElement>('.motion-switch');
  const show = (): void => {
    for (const button of buttons) {
      button.hidden = false;
      button.disabled = reduced.matches;
      button.setAttribute('aria-pressed', String(!isStill()));
      button.textContent = reduced.matches
        ? 'Motion is off on this device'
        : isStill()
          ? 'Motion is off'
          : 'Motion is on';
    }
  };
  const changed = (): void => {
    show();
    dispatchEvent(new Event('story:motion'));
  };
  for (const button of buttons) {
    button.addEventListener('click', () => {
      const off = !isStill();
      if (off) document.documentElement.dataset['motion'] = 'off';
      else delete document.documentElement.dataset['motion'];
      keep('motion', off ? 'off' : undefined);
      changed();
    });
  }
  reduced.addEventListener('change', changed);
  show();
}
