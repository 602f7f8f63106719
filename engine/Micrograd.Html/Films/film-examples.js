"use strict";
// The examples of the film, and those that were added in the page.

class Examples {
  constructor(film, network) {
    Object.assign(this, { film, network, border: film.border, classes: Array.from(film.classes) });
    this.clear();
  }

  clear() {
    this.inputs = this.film.examples;
    this.targets = Array.from(this.film.targets);
  }

  add(inputs, target) {
    this.inputs = Float64Array.from([...this.inputs, ...inputs]);
    this.targets.push(target);
  }

  get count() {
    return this.targets.length;
  }

  get added() {
    return this.count - this.film.targets.length;
  }

  at(e) {
    return this.inputs.subarray(e * this.network.inputs, (e + 1) * this.network.inputs);
  }

  // The least and the greatest number of one input.
  range(axis) {
    return extent(this.inputs.filter((_, at) => at % this.network.inputs === axis));
  }

  // The position of an example's class: its mark and its color.
  kind(e) {
    return Math.max(0, this.classes.indexOf(this.targets[e]));
  }

  // The target as the legend calls it.
  nameOf(target) {
    return this.film.names[this.classes.indexOf(target)] ?? short(target);
  }

  // The target of the class that the scores say; NaN where a score is not a number, undefined where there are no
  // classes.
  classOf(scores) {
    if (this.classes.length === 0) return undefined;
    if (scores.some(Number.isNaN)) return NaN;
    return scores.length === 1 ? this.classes[scores[0] > this.border ? 1 : 0]
      : this.classes[scores.indexOf(Math.max(...scores))];
  }

  // For each example, whether the network is right; undefined where there are no classes.
  right(frame) {
    const w = this.network.weightsOf(frame.parameters);
    return this.targets.map((target, e) => {
      const said = this.classOf(this.network.forward(w, this.inputs, e * this.network.inputs));
      return said === undefined ? undefined : said === target;
    });
  }

  accuracy(frame) {
    return this.classes.length === 0 ? NaN : this.right(frame).filter(Boolean).length / this.count;
  }
}
