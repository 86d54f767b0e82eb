// A frame this much after the one before, in milliseconds, is late: a screen shows one every 17 or sooner.
const LATE_MS = 25;

// So many late frames are no accident of one moment. The first two of a movement pay for what begins it and do not count.
const TOO_MANY = 2;
const SPARED = 2;

// On a slow device, the time between two drawings in milliseconds: every second frame of 17.
const SLOW_MS = 30;

// After so many movements a device that was slow is tried again: perhaps it was busy with something else.
const TRIED_AGAIN_AFTER = 24;

/**
 * How often a movement is drawn. In every frame, as a rule; but where that makes frames late, in every second one: half as
 * many drawings at even times look calmer than all of them at uneven times, and the scroll keeps the frames between.
 */
export class Pace {
  /** For how many movements more every second frame is drawn. */
  private slowFor = 0;
  private frames = 0;
  private late = 0;
  private seen = 0;
  private drawn = -Infinity;

  /** A movement begins. */
  begin(): void {
    if (this.slowFor > 0) this.slowFor -= 1;
    this.frames = 0;
    this.late = 0;
    this.seen = 0;
    this.drawn = -Infinity;
  }

  /**
   * Whether this frame is to be drawn.
   *
   * @param elapsed the time since the movement began, in milliseconds
   */
  isTurn(elapsed: number): boolean {
    this.frames += 1;
    if (this.frames > SPARED && elapsed - this.seen > LATE_MS) this.late += 1;
    this.seen = elapsed;
    if (this.late >= TOO_MANY) this.slowFor = TRIED_AGAIN_AFTER;
    if (this.slowFor > 0 && elapsed - this.drawn < SLOW_MS) return false;
    this.drawn = elapsed;
    return true;
  }
}
