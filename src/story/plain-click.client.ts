/** Whether a click asks for nothing but what the link says: no new tab or window, no download, as keys and other buttons do. */
export const isPlainClick = ({ altKey, button, ctrlKey, metaKey, shiftKey }: MouseEvent): boolean =>
  button === 0 && !altKey && !ctrlKey && !metaKey && !shiftKey;
