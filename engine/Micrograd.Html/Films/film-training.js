"use strict";
// "Train on from here": Sgd in the page, from the frame that is shown.

const MOST_OWN_NUMBERS = 4e6, MOST_OWN_STEPS = 5000;

class OwnTraining {
  constructor(film, reel, trainer, examples, timeLine, find) {
    Object.assign(this, { film, reel, trainer, examples, find, isRunning: false, ownRate: NaN });
    find("train").addEventListener("click", () => {
      timeLine.pause();
      if (this.isRunning) this.stop();
      else this.run();
    });
    find("one-step").addEventListener("click", () => {
      timeLine.pause();
      this.stop();
      this.step(false);
    });
    find("reset").addEventListener("click", () => {
      this.stop();
      reel.reset();
    });
    find("rate").addEventListener("input", () => { this.ownRate = find("rate").valueAsNumber; });
    find("recorded-rate").addEventListener("click", () => {
      this.ownRate = NaN;
      this.show();
    });
    for (const id of ["first", "back", "play", "forward", "last", "frame"]) {
      find(id).addEventListener(id === "frame" ? "input" : "click", () => this.stop());
    }
    for (const id of ["loss", "strip"]) find(id).addEventListener("pointerdown", () => this.stop());
    reel.listeners.push(() => this.show());
    this.show();
  }

  // The typed rate, or that of the recorded step that comes next.
  get rate() {
    return this.ownRate >= 0 ? this.ownRate : rateOf(this.film, this.reel.frame.step + 1);
  }

  run() {
    this.isRunning = true;
    this.showButton();
    const tick = () => {
      if (!this.isRunning) return;
      if (this.step(true)) requestAnimationFrame(tick);
      else this.stop();
    };
    requestAnimationFrame(tick);
  }

  stop() {
    if (!this.isRunning) return;
    this.isRunning = false;
    this.showButton();
    this.reel.changed();
  }

  // Appends a frame; false where there is none to append.
  step(isMoving) {
    const { reel, trainer, examples } = this, { frame } = reel, { rate } = this, problem = this.problemAt(frame, rate);
    this.find("train-says").textContent = problem;
    if (problem) return false;
    const parameters = trainer.step(frame.parameters, rate);
    const loss = trainer.lossOf(parameters), accuracy = examples.accuracy({ parameters });
    reel.append({ step: frame.step + 1, parameters, memories: [], loss, accuracy, rate, isOwn: true }, isMoving);
    return true;
  }

  problemAt(frame, rate) {
    const most = Math.min(MOST_OWN_STEPS, Math.ceil(MOST_OWN_NUMBERS / frame.parameters.length));
    return !Number.isFinite(rate) ? "Type a learning rate first."
      : !Number.isFinite(frame.loss) ? "The loss is not a finite number here. Go back, and take a smaller rate."
      : this.reel.frames.filter(each => each.isOwn).length < most ? ""
      : `The page keeps ${most} steps of yours. Go back to train again.`;
  }

  show() {
    const { find } = this, input = find("rate");
    if (document.activeElement !== input || Number.isNaN(this.ownRate)) {
      const rate = this.rate;
      if (input.value !== String(rate)) input.value = Number.isFinite(rate) ? String(rate) : "";
    }
    find("reset").hidden = !this.reel.hasOwn;
    find("from").textContent = String(this.reel.frame.step);
  }

  showButton() {
    this.find("train-verb").textContent = this.isRunning ? "Pause at step" : "Train on from step";
  }
}
