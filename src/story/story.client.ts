import { followAddress } from './address.client';
import { startCards } from './card.client';
import { startExplorers } from './explorer.client';
import { startMotionSwitch } from './motion.client';
import { startReadout } from './readout.client';
import { startRefs } from './ref.client';
import { Scrolly, startScroll } from './scroll.client';

// Any failure here hands the page back to the plain stack of prose and stills (boot.client.ts).
try {
  const scrollies = [...document.querySelectorAll<HTMLElement>('.scrolly')].map(
    (element) => new Scrolly(element),
  );
  startScroll(scrollies, followAddress(scrollies));
  for (const scrolly of scrollies) {
    startReadout(scrolly);
    startRefs(scrolly);
  }
  startExplorers(scrollies);
  startCards();
  startMotionSwitch();
  document.documentElement.dataset['story'] = 'live';
} catch (error) {
  dispatchEvent(new Event('story:broken'));
  throw error;
}
