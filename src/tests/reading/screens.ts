import type { BrowserContextOptions } from '@playwright/test';

/** A screen that a reader holds or sits at, and the layout it must get. */
interface Screen {
  name: string;
  layout: 'pinned' | 'beside';
  options: BrowserContextOptions & { viewport: { width: number; height: number } };
}

/** A phone held upright: the figure is pinned above the text. */
export const phone: Screen = {
  name: 'phone 390x844',
  layout: 'pinned',
  options: { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
};

/** A laptop: the figure stands beside the text. */
export const laptop: Screen = {
  name: 'laptop 1280x800',
  layout: 'beside',
  options: { viewport: { width: 1280, height: 800 } },
};

/** A desktop monitor: the figure stands beside the text, with room to spare. */
export const monitor: Screen = {
  name: 'monitor 1920x1080',
  layout: 'beside',
  options: { viewport: { width: 1920, height: 1080 } },
};

/** The screens that the machine is tried out on. */
export const screens: readonly Screen[] = [phone, laptop, monitor];
