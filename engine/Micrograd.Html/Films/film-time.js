"use strict";
// The time line: slider, buttons, keys, play. It says the frame in words once it rests.

const WHOLE_FILM_MS = 8000, QUIET_FRAME_MS = 1000, REST_MS = 400;

class TimeLine {
  constructor(reel, find) {
    Object.assign(this, { reel, find, isPlaying: false });
    const moves = {
      first: () => reel.go(0), back: () => reel.go(reel.at - 1),
      forward: () => reel.go(reel.at + 1), last: () => reel.go(reel.last),
    };
    for (const [id, move] of Object.entries(moves)) {
      find(id).addEventListener("click", () => { this.pause(); move(); });
    }
    find("play").addEventListener("click", () => (this.isPlaying ? this.pause() : this.play()));
    this.slider = find("frame");
    this.slider.addEventListener("input", () => { this.pause(); reel.go(+this.slider.value, true); });
    this.slider.addEventListener("change", () => reel.go(+this.slider.value));
    const keys = { ArrowLeft: "back", ArrowRight: "forward", Home: "first", End: "last", " ": "play" };
    document.addEventListener("keydown", event => {
      if (!keys[event.key] || event.ctrlKey || event.altKey || event.metaKey) return;
      if (isUsedBy(event.target, event.key)) return;
      event.preventDefault();
      find(keys[event.key]).click();
    });
    reel.listeners.push(() => this.show());
    this.show();
  }

  play() {
    const isQuiet = matchMedia("(prefers-reduced-motion: reduce)").matches;
    const stride = isQuiet ? Math.ceil(this.reel.frames.length / 10) : 1;
    const pause = isQuiet ? QUIET_FRAME_MS : Math.min(250, WHOLE_FILM_MS / this.reel.frames.length);
    if (this.reel.at === this.reel.last) this.reel.go(0, true);
    this.setPlaying(true);
    let began;
    const tick = now => {
      if (!this.isPlaying) return;
      began ??= now;
      const due = Math.floor((now - began) / pause);
      if (due > 0) {
        began += due * pause;
        this.reel.go(this.reel.at + due * stride, true);
      }
      if (this.reel.at === this.reel.last) this.pause();
      else requestAnimationFrame(tick);
    };
    requestAnimationFrame(tick);
  }

  pause() {
    if (!this.isPlaying) return;
    this.setPlaying(false);
    this.reel.changed();
  }

  setPlaying(isPlaying) {
    this.isPlaying = isPlaying;
    const button = this.find("play");
    button.setAttribute("aria-label", isPlaying ? "Pause" : "Play");
    button.classList.toggle("on", isPlaying);
  }

  show() {
    const { reel, slider, find } = this, frame = reel.frame;
    slider.max = reel.last;
    slider.value = reel.at;
    const words = `step ${frame.step}, loss ${short(frame.loss)}`
      + (Number.isNaN(frame.accuracy) ? "" : `, accuracy ${percent(frame.accuracy)}`);
    slider.setAttribute("aria-valuetext", words);
    find("step").textContent = `${frame.step}${frame.isOwn ? " (yours)" : ""}`;
    find("loss-now").textContent = String(+frame.loss.toPrecision(6));
    find("accuracy").textContent = percent(frame.accuracy);
    find("rate-now").textContent = short(frame.rate);
    for (const id of ["first", "back"]) find(id).setAttribute("aria-disabled", reel.at === 0);
    for (const id of ["forward", "last"]) find(id).setAttribute("aria-disabled", reel.at === reel.last);
    clearTimeout(this.rest);
    const sentence = `${words[0].toUpperCase()}${words.slice(1)}.`;
    this.rest = setTimeout(() => { find("said").textContent = sentence; }, REST_MS);
  }
}

// Whether the key means something to what has the focus.
function isUsedBy(target, key) {
  return target.matches("input, select, textarea, .scroll") || (key === " " && target.matches("button, summary"));
}
