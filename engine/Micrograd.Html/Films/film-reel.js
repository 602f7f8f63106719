"use strict";
// The frames that the time line runs over: those of the film, or those up to a fork and then the page's own.

class Reel {
  constructor(recorded) {
    this.recorded = recorded;
    this.frames = recorded;
    this.at = recorded.length - 1;
    this.listeners = [];
  }

  get frame() {
    return this.frames[this.at];
  }

  get last() {
    return this.frames.length - 1;
  }

  get hasOwn() {
    return this.frames !== this.recorded;
  }

  // isMoving: more changes follow at once, so that a listener may draw coarsely.
  go(at, isMoving = false) {
    this.at = Math.max(0, Math.min(this.last, Math.round(at)));
    this.changed(isMoving);
  }

  goToStep(step, isMoving) {
    let nearest = 0;
    this.frames.forEach((frame, i) => {
      if (Math.abs(frame.step - step) < Math.abs(this.frames[nearest].step - step)) nearest = i;
    });
    this.go(nearest, isMoving);
  }

  // A frame of the page's own after the one shown; what came after that is gone.
  append(frame, isMoving) {
    if (!this.hasOwn || this.at < this.last) this.frames = this.frames.slice(0, this.at + 1);
    this.frames.push(frame);
    this.go(this.last, isMoving);
  }

  // Back to the film as it was recorded.
  reset() {
    const step = this.frame.step;
    this.frames = this.recorded;
    this.goToStep(step);
  }

  changed(isMoving = false) {
    for (const listener of this.listeners) listener(isMoving);
  }
}
