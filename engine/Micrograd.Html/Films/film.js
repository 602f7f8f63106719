"use strict";
// Puts the parts together: a change of the reel draws all of them, once for each picture of the screen.

const TABLES = ["weights", "neurons", "predictions"];

class FilmView {
  constructor(film, find) {
    const { inputs, layers, places } = film;
    Object.assign(this, { film, find, colors: new Colors() });
    this.network = new Network(inputs, layers, places);
    this.examples = new Examples(film, this.network);
    this.reel = new Reel(recordedFrames(film));
    const loss = LOSSES[film.loss];
    if (loss) this.trainer = new Trainer(this.network, loss, film.strength, this.examples);
    if (inputs === 2) this.map = new DecisionMap(find("map"), this.network, this.examples, this.colors, film.border);
    this.chart = new LossChart(find("loss"), this.reel, this.colors);
    this.drawing = new Drawing(find("drawing"), this.network, this.colors);
    this.strip = new WeightStrip(find("strip"), this.network, this.reel, this.colors);
    this.tables = {};
    for (const name of TABLES) this.tables[name] = new Rows(find(`${name}-rows`), find(`${name}-note`));
    this.points = new Points(film, this.examples, this.map, find, () => this.schedule(false));
    this.time = new TimeLine(this.reel, find);
    if (this.trainer) {
      this.training = new OwnTraining(film, this.reel, this.trainer, this.examples, this.time, find);
    }
    this.prepare();
    this.reel.listeners.push(isMoving => this.schedule(isMoving));
    this.draw(false);
  }

  // What does not change with the frame.
  prepare() {
    const { film, find, network } = this;
    find("map-part").hidden = !this.map;
    find("no-map").hidden = !!this.map;
    find("no-map-inputs").textContent = counted(network.inputs, "input");
    find("predictions").open = !this.map;
    find("train-part").hidden = !this.trainer;
    find("no-train").hidden = !!this.trainer;
    find("not-plain").hidden = film.plain;
    find("not-plain-name").textContent = film.optimizer ?? "";
    network.layers.forEach((_, l) => find("layer").add(new Option(`layer ${l + 1}`, String(l))));
    for (const name of film.memories) {
      const heading = document.createElement("th");
      heading.scope = "col";
      heading.textContent = name;
      find("weights-head").append(heading);
    }
    this.legend();
    for (const id of ["layer", "drawing-shows"]) find(id).addEventListener("change", () => this.schedule(false));
    for (const name of TABLES) find(name).addEventListener("toggle", () => this.schedule(false));
    if (!this.trainer) find("drawing-shows").options[2].disabled = true;
    addEventListener("resize", () => this.schedule(false));
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => {
      this.legend();
      this.schedule(false);
    });
    if (this.map) find("map").addEventListener("pointermove", event => this.sayPlace(event));
  }

  // Draws with the next picture of the screen; what was drawn coarsely is drawn finely once nothing moves.
  schedule(isMoving) {
    this.isMoving = isMoving;
    clearTimeout(this.rest);
    if (isMoving) this.rest = setTimeout(() => this.schedule(false), 150);
    this.request ??= requestAnimationFrame(() => {
      this.request = undefined;
      this.draw(this.isMoving);
    });
  }

  draw(isMoving) {
    const { film, find, reel, points } = this, { frame } = reel;
    this.map?.draw(frame, isMoving, points.selected);
    this.chart.draw();
    this.drawExample(frame, isMoving);
    this.strip.draw(+find("layer").value, isMoving);
    points.show(frame, this.trainer, isMoving);
    find("memories").textContent = memoryWords(film, frame);
    if (find("weights").open) showWeights(this.tables.weights, film, this.network, frame, +find("layer").value);
    if (find("predictions").open) showPredictions(this.tables.predictions, this.network, this.examples, frame);
  }

  // Runs the chosen example through the network and shows it.
  drawExample(frame, isMoving) {
    const { network, examples, trainer, find } = this, e = this.points.selected;
    const w = network.weightsOf(frame.parameters), target = examples.targets[e];
    const shows = find("drawing-shows").value;
    let loss = NaN, lines = w, circles = examples.at(e), values = network.values;
    if (trainer) {
      trainer.weightSlopes.fill(0);
      loss = trainer.example(w, examples.inputs, e, target, 1);
      if (shows === "slopes") {
        [lines, circles, values] = [trainer.weightSlopes, network.inputSlopes, network.slopes];
      }
    } else network.forward(w, examples.inputs, e * network.inputs);
    if (shows === "parts") lines = network.parts(w, circles);
    this.drawing.draw(lines, circles, values, isMoving);
    if (find("neurons").open) showNeurons(this.tables.neurons, network, !!trainer);
    const scores = network.scores, said = examples.classOf(scores);
    const verdict = said === undefined ? "" : said === target ? " That is right." : " That is wrong.";
    const says = said === undefined ? "" : Number.isNaN(said) ? ": no class" : `: ${examples.nameOf(said)}`;
    const inputs = Array.from(examples.at(e), short).join(", ");
    find("example-says").textContent = `(${inputs}), target ${examples.nameOf(target)}. `
      + `The network gives ${Array.from(scores, short).join(", ")}${says}.${verdict}`
      + (Number.isNaN(loss) ? "" : ` Its loss is ${short(loss)}.`);
  }

  // The place under the pointer and its scores.
  sayPlace(event) {
    const { map, network, examples, reel } = this, place = map.plane.placeAt(event.offsetX, event.offsetY);
    const scores = network.forward(network.weightsOf(reel.frame.parameters), place), said = examples.classOf(scores);
    this.find("map-says").textContent = `At (${place.map(short).join(", ")}): ${Array.from(scores, short).join(", ")}`
      + (said === undefined || Number.isNaN(said) ? "" : `, ${examples.nameOf(said)}`) + ".";
  }

  legend() {
    const list = this.find("legend");
    list.replaceChildren(...this.film.names.map((name, k) => {
      const item = document.createElement("li"), canvas = document.createElement("canvas");
      canvas.setAttribute("aria-hidden", "true");
      item.append(canvas, name);
      requestAnimationFrame(() => drawMark(context(canvas, () => 18).ink, this.colors, k, 9, 9, 5));
      return item;
    }));
  }
}

// The film of this document, for whoever looks into it.
const theFilm = (() => {
  const find = id => document.getElementById(id);
  find("film").hidden = false;
  find("losses").open = false;
  return new FilmView(readFilm(), find);
})();
