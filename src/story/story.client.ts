import { followAddress } from './address.client';
import { startExplorers } from './explorer.client';
import { keepFocusInView } from './focus.client';
import { startKeepPlace } from './keep-place.client';
import { startMarkKeys } from './mark-keys.client';
import { startMarksLists } from './marks-list.client';
import { startMotionSwitch } from './motion.client';
import { startReadout } from './readout.client';
import { startRefs } from './ref.client';
import { Scrolly, startScroll } from './scroll.client';
import { startSteppers } from './stepper.client';
import { startBar } from './story-bar.client';
import { startViews } from './view.client';

// Any failure here hands the page back to the plain stack of prose and stills (boot.client.ts).
try {
  const scrollies = [...document.querySelectorAll<HTMLElement>('.scrolly')].map(
    (element) => new Scrolly(element),
  );
  startViews();
  const update = startScroll(scrollies, followAddress(scrollies, startKeepPlace()));
  startSteppers(scrollies, update);
  for (const scrolly of scrollies) {
    const readout = startReadout(scrolly);
    if (readout) startMarkKeys(scrolly, readout);
    startRefs(scrolly, readout);
  }
  startMarksLists(scrollies);
  startExplorers(scrollies);
  startMotionSwitch();
  startBar();
  keepFocusInView();
  document.documentElement.dataset['story'] = 'live';
} catch (error) {
  dispatchEvent(new Event('story:broken'));
  throw error;
}
