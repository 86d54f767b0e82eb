// What draws in the browser, as one file that is fetched when the first figure is a screen away.
export { halt, patch } from './patch.client';
export { prepareScrub } from './scrub.client';
