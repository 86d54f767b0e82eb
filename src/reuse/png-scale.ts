/** Pixels of a picture to a unit of its drawing. */
export const PNG_SCALE = 2;
