"use strict";
// Tables of numbers that follow the frame. A table in a closed part of the page is filled when it opens.

const MOST_ROWS = 400;

class Rows {
  // body: the table's tbody. note: where a sentence about left out rows goes.
  constructor(body, note) {
    Object.assign(this, { body, note });
  }

  // rowAt: the texts of a row, of which the first is its heading.
  show(count, rowAt) {
    const shown = Math.min(count, MOST_ROWS);
    while (this.body.rows.length > shown) this.body.deleteRow(-1);
    for (let at = 0; at < shown; at++) {
      const row = this.body.rows[at] ?? this.body.insertRow();
      rowAt(at).forEach((text, i) => {
        const cell = row.cells[i] ?? row.appendChild(headingOrCell(i));
        if (cell.textContent !== text) cell.textContent = text;
      });
    }
    this.note.textContent = count > shown ? `And ${counted(count - shown, "more row")}.` : "";
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
function showWeights(table, film, network, frame, l) {
  const layer = network.layers[l];
  table.show(layer.rows.length * (layer.width + 1), at => {
    const k = layer.weights + at, place = network.places ? network.places[k] : k;
    const n = Math.floor(at / (layer.width + 1)), i = at % (layer.width + 1);
    return [weightName(layer, l, n, i), exact(frame.parameters[place]),
      ...film.memories.map((_, kind) => exact(frame.memories[kind]?.[place] ?? NaN))];
  });
}

// Each neuron on the way of the chosen example, right after Trainer.example or Network.forward.
function showNeurons(table, network, hasSlopes) {
  const names = network.layers.flatMap((layer, l) => layer.names.map(
    (name, n) => `layer ${l + 1}, neuron ${n + 1}, ${nameOfActivation(name)}`));
  table.show(network.neurons, at => [
    names[at], exact(network.sums[at]), exact(network.values[at]), hasSlopes ? exact(network.slopes[at]) : "·",
  ]);
}

// Each example with its target and what the network says.
function showPredictions(table, network, examples, frame) {
  const w = network.weightsOf(frame.parameters);
  table.show(examples.count, e => {
    const scores = network.forward(w, examples.inputs, e * network.inputs);
    const target = examples.targets[e], said = examples.classOf(scores);
    const name = Number.isNaN(said) ? "no class" : examples.nameOf(said);
    return [String(e + 1), Array.from(examples.at(e), short).join(", "), examples.nameOf(target),
      Array.from(scores, short).join(", "),
      said === undefined ? "·" : `${name}, ${said === target ? "right" : "wrong"}`];
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
    const sizes = frame.memories[kind].map(Math.abs).filter(Number.isFinite);
    const mean = sizes.reduce((sum, size) => sum + size, 0) / sizes.length;
    return `The ${name} is ${short(mean)} in size on average, and ${short(extent(sizes)[1])} at most.`;
  }).join(" ");
}
