import type { Takeover } from '../explorer';
import { FinderPanel } from './finder-panel.client';

/**
 * The finder: finds firms by name and lists them, with their rules, and lights their dots. Its index is fetched when a
 * reader first turns to it, or when the address asks something. The question stands in the address.
 */
export function takeOver(given: Takeover): () => void {
  const panel = new FinderPanel(given);
  hearQuestions(panel);
  hearPointing(panel);
  given.stage.addEventListener('stage:drawn', () => {
    if (!panel.isOwnState()) panel.light(false);
  });
  if (isAsked()) void panel.openAsAsked();
  return () => {
    panel.light(true);
  };
}

/** Whether the address asks something. */
const isAsked = (): boolean => /[?&](?:find|field|year|rule)=/.test(location.search);

/** Answers what is typed; a reader can clear it, and try again where the index could not be had. */
function hearQuestions(panel: FinderPanel): void {
  const { input, clear, retry } = panel.parts;
  input.addEventListener('focus', () => void panel.open());
  input.addEventListener('input', () => {
    panel.answer();
  });
  input.addEventListener('keydown', ({ key, isComposing }) => {
    if (isComposing) return;
    if (key === 'Escape' && input.value !== '') panel.ask({ ...panel.question(), query: '' });
    // On a phone the keyboard lies over the answers.
    if (key === 'Enter' && matchMedia('(pointer: coarse)').matches) input.blur();
  });
  clear.addEventListener('click', () => {
    panel.ask({ query: '' });
    input.focus();
  });
  retry.addEventListener('click', () => {
    input.focus();
    void (input.value === '' && isAsked() ? panel.openAsAsked() : panel.open());
  });
}

/** Rings the dot of the entry that a pointer or the focus is at. */
function hearPointing(panel: FinderPanel): void {
  const { results } = panel.parts;
  for (const type of ['pointerover', 'focusin'])
    results.addEventListener(type, ({ target }) => {
      panel.point(target);
    });
  for (const type of ['pointerleave', 'focusout'])
    results.addEventListener(type, () => {
      panel.point(null);
    });
}
