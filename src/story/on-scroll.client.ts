const followers: ((top: number) => void)[] = [];

/**
 * Tells a follower where the page stands, in pixels from its top, each time it has been scrolled. One listener and one
 * reading of the place serve the whole page: each more would cost a slow phone a millisecond in every ten frames.
 */
export function onScroll(follower: (top: number) => void): void {
  if (followers.length === 0) addEventListener('scroll', tell, { passive: true });
  followers.push(follower);
}

function tell(): void {
  const top = scrollY;
  for (const follower of followers) follower(top);
}
