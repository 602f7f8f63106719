"use strict";
// The examples in the page: choose one, add a point by a click or by its numbers, take the points away again.

class Points {
  // changed: called when the points or the chosen example changed.
  constructor(film, examples, map, find, changed) {
    Object.assign(this, { film, examples, find, changed, selected: 0 });
    find("example").addEventListener("input", () => {
      const at = find("example").valueAsNumber;
      if (at >= 1 && at <= examples.count) this.select(at - 1);
    });
    film.names.forEach((name, k) => find("point-class").add(new Option(name, String(examples.classes[k]))));
    const hasClasses = film.names.length > 0;
    find("point-class-field").hidden = !hasClasses;
    find("point-target-field").hidden = hasClasses;
    find("point").addEventListener("submit", event => {
      event.preventDefault();
      this.add([find("point-x").valueAsNumber, find("point-y").valueAsNumber]);
    });
    find("clear-points").addEventListener("click", () => {
      examples.clear();
      this.select(Math.min(this.selected, examples.count - 1));
    });
    if (map) {
      find("map").addEventListener("click", event => {
        const { offsetX: x, offsetY: y } = event;
        if (find("click-adds").checked) this.add(map.plane.placeAt(x, y).map(number => +number.toPrecision(6)));
        else this.select(map.plane.nearest(examples, x, y));
      });
    }
  }

  select(at) {
    this.selected = at;
    this.changed();
  }

  add(place) {
    const { find, film, examples } = this;
    const target = film.names.length > 0 ? +find("point-class").value : find("point-target").valueAsNumber;
    const isWhole = [...place, target].every(Number.isFinite);
    find("point-says").textContent = isWhole ? "" : "Give x₁, x₂ and a target, each a number.";
    if (!isWhole) return;
    examples.add(place, target);
    this.select(examples.count - 1);
  }

  // trainer: undefined where the page does not know the loss.
  show(frame, trainer, isMoving) {
    const { find, examples } = this, input = find("example");
    input.max = examples.count;
    if (document.activeElement !== input) input.value = this.selected + 1;
    find("clear-points").hidden = examples.added === 0;
    if (examples.added === 0) find("point-added").textContent = "";
    else if (!isMoving) {
      const them = examples.added === 1 ? "it" : "them";
      find("point-added").textContent = `You added ${counted(examples.added, "point")}.`
        + (trainer ? ` The loss of this frame with ${them} is ${short(trainer.lossOf(frame.parameters))}.` : "");
    }
  }
}
