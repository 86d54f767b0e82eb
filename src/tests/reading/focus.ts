import type { Keyboard } from '@playwright/test';
import type { Readable } from './readable';

/** What one press of a key focused, and what is wrong with it. */
export interface Stop {
  name: string;
  faults: string[];
}

/** A way through the page by keyboard, and the visible links, buttons and words of its text that it left out. */
interface Walk {
  stops: Stop[];
  missed: string[];
}

/** A page that can be walked by keys. */
export interface Walkable extends Readable {
  keyboard: Pick<Keyboard, 'press'>;
}

interface Walker {
  begin: () => void;
  report: () => Walk | undefined;
  breakOff: () => Walk;
}

// More than any page has; a trap for the focus would otherwise hold the test up for ever.
const MOST_STOPS = 1000;
const PRESSES_AT_ONCE = 10;

/**
 * Presses a key until the focus leaves the page or comes round. The next walk goes on from there.
 *
 * @param enough a number of presses after which the walk is broken off; without it, it must come to its end
 */
export async function walkBy(page: Walkable, key: 'Tab' | 'Shift+Tab', enough?: number): Promise<Walk> {
  await page.evaluate(watchFocus);
  await page.evaluate(() => (window as unknown as { walker: Walker }).walker.begin());
  for (let presses = 0; presses < (enough ?? MOST_STOPS); presses += PRESSES_AT_ONCE) {
    for (let press = 0; press < PRESSES_AT_ONCE; press += 1) await page.keyboard.press(key);
    const walk = await page.evaluate(() => (window as unknown as { walker: Walker }).walker.report());
    if (walk) return walk;
  }
  const broken = await page.evaluate(() => (window as unknown as { walker: Walker }).walker.breakOff());
  if (enough !== undefined) return broken;
  throw new Error(`${MOST_STOPS} presses of ${key} came to no end`);
}

/** Lets the page itself look at each stop when the key goes up, which is much faster than asking it each time. */
function watchFocus(): void {
  if ('walker' in window) return;
  let reached: Element[] = [];
  let stops: Stop[] = [];
  let ended = true;

  const nameOf = (element: Element): string =>
    [
      element.localName,
      // A drawing goes by its label: the words in it change with its state.
      element.role === 'application' ? element.ariaLabel : element.textContent.trim().slice(0, 40),
      element.getAttribute('href'),
    ]
      .join(' ')
      .trim();

  // What the page keeps clear above and below what it scrolls to.
  const margin = Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingTop) || 0;

  const faultsOf = (focused: Element): string[] => {
    const faults: string[] = [];
    if (!focused.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      faults.push('is not shown');
    // A link that runs over two lines has a box for each, and nothing of its own in the middle between them.
    for (const { left, right, top, bottom: end } of focused.getClientRects()) {
      // Of what is as high as the screen, such as a table, the beginning is looked at.
      const bottom = end - top > innerHeight - 2 * margin ? Math.min(end, innerHeight) : end;
      const place = `from ${Math.round(left)},${Math.round(top)} to ${Math.round(right)},${Math.round(end)}`;
      if (left < 0 || right > innerWidth || top < 0 || bottom > innerHeight || top >= innerHeight) {
        faults.push(`is off the screen ${place}`);
        continue;
      }
      const seen = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (!seen || !(focused.contains(seen) || seen.contains(focused)))
        faults.push(`lies under ${seen ? `${seen.localName}.${seen.className}` : 'nothing'} ${place}`);
    }
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(focused);
    if (outlineStyle === 'none' || parseFloat(outlineWidth) < 2 || /[,/] 0\)$/.test(outlineColor))
      faults.push(`has no ring: ${outlineStyle} ${outlineWidth} ${outlineColor}`);
    return faults;
  };

  // However many presses are still on their way, the walk stays where it ended.
  addEventListener('keydown', (event) => {
    if (ended) event.preventDefault();
  });
  addEventListener('keyup', ({ key }) => {
    const focused = document.activeElement;
    if (ended || key !== 'Tab' || !focused) return;
    ended = focused === document.body || focused === reached[0];
    if (ended) return;
    reached.push(focused);
    stops.push({ name: nameOf(focused), faults: faultsOf(focused) });
  });

  const told = (): Walk => {
    // The stage writes its links anew for each step; the one that was reached may have gone.
    const all = document.querySelectorAll(
      'main :is(a[href], button:not([tabindex="-1"]), summary, [tabindex="0"]):not(.stage .sources *)',
    );
    const missed = [...all].filter(
      (element) => !reached.includes(element) && element.checkVisibility({ visibilityProperty: true }),
    );
    return { stops, missed: missed.map(nameOf) };
  };

  const walker: Walker = {
    begin: () => {
      [reached, stops, ended] = [[], [], false];
    },
    report: () => (ended ? told() : undefined),
    breakOff: () => {
      ended = true;
      return told();
    },
  };
  Object.assign(window, { walker });
}
