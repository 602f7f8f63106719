"use strict";
// Tables of numbers that follow the frame. A table in a closed part of the page is filled when it opens.

const MOST_ROWS = 400;

class Rows {
  // body: the table's tbody. note: where a sentence about left out rows goes.
  constructor(body, note) {
    Object.assign(this, { body, note });
  }

  // rows: lists of texts; the first is the row's heading.
  show(rows) {
    const shown = rows.slice(0, MOST_ROWS);
    while (this.body.rows.length > shown.length) this.body.deleteRow(-1);
    shown.forEach((texts, at) => {
      const row = this.body.rows[at] ?? this.body.insertRow();
      while (row.cells.length > texts.length) row.deleteCell(-1);
      texts.forEach((text, i) => {
        const cell = row.cells[i] ?? row.appendChild(headingOrCell(i));
        if (cell.textContent !== text) cell.textContent = text;
      });
    });
    const more = rows.length - shown.length;
    this.note.textContent = more > 0 ? `And ${counted(more, "more row")}.` : "";
  }
}

function headingOrCell(at) {
  if (at > 0) return document.createElement("td");
  const heading = document.createElement("th");
  heading.scope = "row";
  return heading;
}

// The neuron's part of a layer's name: what a weight is for.
function weightName(layer, l, n, i) {
  const neuron = `neuron ${n + 1}`;
  return i === layer.width ? `${neuron}, bias` : `${neuron}, for ${l === 0 ? "input" : "neuron"} ${i + 1}`;
}

// The parameters of a layer and what the optimizer remembers for each, all digits.
function weightRows(network, frame, l) {
  const layer = network.layers[l];
  return Array.from({ length: layer.rows.length * (layer.width + 1) }, (_, at) => {
    const k = layer.weights + at, place = network.places ? network.places[k] : k;
    const n = Math.floor(at / (layer.width + 1)), i = at % (layer.width + 1);
    return [weightName(layer, l, n, i), exact(frame.parameters[place]),
      ...frame.memories.map(memory => exact(memory[place]))];
  });
}

// Each neuron on the way of one example, after Trainer.example or Network.forward.
function neuronRows(network, hasSlopes) {
  return network.layers.flatMap(({ start, names }, l) => names.map((name, n) => [
    `layer ${l + 1}, neuron ${n + 1}, ${nameOfActivation(name)}`, exact(network.sums[start + n]),
    exact(network.values[start + n]), hasSlopes ? exact(network.slopes[start + n]) : "·",
  ]));
}

// Each example with its target and what the network says.
function predictionRows(network, examples, frame) {
  const w = network.weightsOf(frame.parameters);
  return examples.targets.map((target, e) => {
    const scores = network.forward(w, examples.inputs, e * network.inputs), said = examples.classOf(scores);
    return [String(e + 1), Array.from(examples.at(e), short).join(", "), examples.nameOf(target),
      Array.from(scores, short).join(", "),
      said === undefined ? "·" : `${Number.isNaN(said) ? "nothing" : examples.nameOf(said)}, ${said === target ? "right" : "wrong"}`];
  });
}

// What the optimizer remembers, in one sentence a kind.
function memoryWords(film, frame) {
  if (frame.isOwn) return "This step was made in the page with Sgd, which remembers nothing.";
  if (film.memories.length === 0) {
    return film.optimizer ? `${film.optimizer} remembers nothing from step to step.`
      : "The film was not told of an optimizer.";
  }
  return film.memories.map((name, kind) => {
    const sizes = Array.from(frame.memories[kind], Math.abs).filter(Number.isFinite);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    return `The ${name} is ${short(mean)} in size on average, and ${short(Math.max(...sizes))} at most.`;
  }).join(" ");
}
