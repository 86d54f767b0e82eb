import type { Emphasis } from '../../scene/mark';
import type { Act } from './acts';
import type { WeekView } from './strip';

/** An act the state is about stands out; the others are as the view says. */
export const emphasisOf = (view: WeekView, act: Act): Emphasis =>
  view.focus.includes(act) ? 'focus' : view.rest;
