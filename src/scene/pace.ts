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

  /**
   * A movement begins; several may run at once, each with a time of its own.
   *
   * @returns tells of each frame whether it is to be drawn; it is handed the time since the movement began, in milliseconds
   */
  begin(): (elapsed: number) => boolean {
    if (this.slowFor > 0) this.slowFor -= 1;
    let [frames, late, seen, drawn] = [0, 0, 0, -Infinity];
    return (elapsed) => {
      frames += 1;
      if (frames > SPARED && elapsed - seen > LATE_MS) late += 1;
      seen = elapsed;
      if (late >= TOO_MANY) this.slowFor = TRIED_AGAIN_AFTER;
      if (this.slowFor > 0 && elapsed - drawn < SLOW_MS) return false;
      drawn = elapsed;
      return true;
    };
  }
}
