"use strict";
// The network, forward and backward, with the sums in the engine's order, so that no digit differs.

// One row an activation: its value y at the sum x, and its slope there. The engine's table in Operations.cs.
const ACTIVATIONS = {
  Tanh: { value: lectureTanh, slope: (x, y) => 1 - y * y },
  MathTanh: { value: Math.tanh, slope: (x, y) => 1 - y * y },
  Relu: { value: x => (x < 0 ? 0 : x), slope: x => (x > 0 ? 1 : x <= 0 ? 0 : x) },
  Sigmoid: { value: x => 1 / (1 + Math.exp(-x)), slope: (x, y) => y * (1 - y) },
  Linear: { value: x => x, slope: () => 1 },
};

function lectureTanh(x) {
  if (x > 350) return 1;
  const e = Math.exp(2 * x);
  return (e - 1) / (e + 1);
}

class Network {
  // layers: for each layer the names of its neurons' activations. places: where neurons share weights, the parameter
  // of each weight.
  constructor(inputs, layers, places) {
    this.inputs = inputs;
    this.places = places;
    this.layers = [];
    let start = 0, weights = 0, width = inputs;
    for (const names of layers) {
      this.layers.push({ start, weights, width, names, rows: names.map(name => ACTIVATIONS[name]) });
      start += names.length;
      weights += names.length * (width + 1);
      width = names.length;
    }
    this.neurons = start;
    this.weights = weights;
    this.last = this.layers[this.layers.length - 1];
    this.outputs = width;
    this.sums = new Float64Array(start);
    this.values = new Float64Array(start);
    this.slopes = new Float64Array(start); // of the loss, for each neuron's value
    this.inputSlopes = new Float64Array(inputs);
    this.scores = this.values.subarray(this.last.start);
  }

  // A number for each weight: neuron by neuron, weights before the bias.
  weightsOf(parameters) {
    return this.places ? Float64Array.from(this.places, place => parameters[place]) : parameters;
  }

  // The scores for one example, which stands in the list x from the place at on. They are overwritten by the next call.
  forward(w, x, at = 0) {
    let from = x, first = at;
    for (const { start, weights, width, rows } of this.layers) {
      let k = weights;
      for (let n = 0; n < rows.length; n++, k += width + 1) {
        let sum = w[k + width];
        for (let i = 0; i < width; i++) sum += w[k + i] * from[first + i];
        this.sums[start + n] = sum;
        this.values[start + n] = rows[n].value(sum);
      }
      from = this.values;
      first = start;
    }
    return this.scores;
  }

  // For each weight, what it adds to its neuron's sum: weight times input. After forward for this example.
  parts(w, x) {
    const parts = Float64Array.from(w);
    this.layers.forEach(({ weights, width, rows }, l) => {
      const from = l > 0 ? this.values.subarray(this.layers[l - 1].start) : x;
      for (let k = 0; k < rows.length * (width + 1); k++) {
        if (k % (width + 1) < width) parts[weights + k] *= from[k % (width + 1)];
      }
    });
    return parts;
  }

  // From the slopes for the scores to those for the weights, which are added to the list. After forward.
  backward(w, x, at, scoreSlopes, weightSlopes) {
    const { sums, values, slopes } = this;
    slopes.fill(0);
    slopes.set(scoreSlopes, this.last.start);
    this.inputSlopes.fill(0);
    for (let l = this.layers.length - 1; l >= 0; l--) {
      const { start, weights, width, rows } = this.layers[l];
      const from = l > 0 ? values : x, first = l > 0 ? this.layers[l - 1].start : at;
      const below = l > 0 ? slopes : this.inputSlopes, belowFirst = l > 0 ? first : 0;
      for (let n = rows.length - 1; n >= 0; n--) {
        const slope = rows[n].slope(sums[start + n], values[start + n]) * slopes[start + n];
        if (slope === 0 && Number.isFinite(sums[start + n])) continue;
        const k = weights + n * (width + 1);
        weightSlopes[k + width] += slope;
        for (let i = 0; i < width; i++) {
          weightSlopes[k + i] += from[first + i] * slope;
          below[belowFirst + i] += w[k + i] * slope;
        }
      }
    }
  }
}
