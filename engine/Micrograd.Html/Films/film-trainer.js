"use strict";
// Gradient descent over all examples, as the engine's Sgd does it.

class Trainer {
  // loss: a row of LOSSES. strength: of L2. examples: { inputs: one list, targets }, read again at each call.
  constructor(network, loss, strength, examples) {
    this.network = network;
    this.loss = loss;
    this.strength = strength;
    this.examples = examples;
    this.weightSlopes = new Float64Array(network.weights);
    this.scoreSlopes = new Float64Array(network.outputs);
  }

  lossOf(parameters) {
    const { network, loss } = this, { inputs, targets } = this.examples;
    const w = network.weightsOf(parameters);
    return this.whole(parameters, targets.map((y, e) => loss.value(network.forward(w, inputs, e * network.inputs), y)));
  }

  // The loss at these parameters, and its slopes. The engine goes backward from the last example to the first.
  gradient(parameters) {
    const { network, loss, weightSlopes } = this, { inputs, targets } = this.examples;
    const w = network.weightsOf(parameters);
    const slopes = new Float64Array(parameters.length);
    this.addPenalty(parameters, slopes);
    weightSlopes.fill(0);
    if (!network.places) weightSlopes.set(slopes);
    const parts = new Array(targets.length);
    for (let e = targets.length - 1; e >= 0; e--) parts[e] = this.example(w, inputs, e, targets[e], this.share);
    if (network.places) network.places.forEach((place, k) => { slopes[place] += weightSlopes[k]; });
    else slopes.set(weightSlopes);
    return { loss: this.whole(parameters, parts), slopes };
  }

  // Forward and backward for one example; its slopes are added to weightSlopes, and those of the neurons stay in the
  // network.
  example(w, inputs, e, y, share) {
    const { network, loss } = this, at = e * network.inputs;
    const scores = network.forward(w, inputs, at);
    loss.slopes(scores, y, share, this.scoreSlopes);
    network.backward(w, inputs, at, this.scoreSlopes, this.weightSlopes);
    return loss.value(scores, y);
  }

  // The parameters after one step.
  step(parameters, rate) {
    const { slopes } = this.gradient(parameters);
    return parameters.map((parameter, i) => parameter - rate * slopes[i]);
  }

  get share() {
    return this.loss.isMean ? 1 / this.examples.targets.length : 1;
  }

  whole(parameters, parts) {
    let sum = 0;
    for (const part of parts) sum += part;
    if (this.loss.isMean) sum *= 1 / parts.length;
    if (this.strength === 0) return sum;
    let squares = 0;
    for (const parameter of parameters) squares += parameter * parameter;
    return sum + squares * this.strength;
  }

  // Σp² uses each parameter twice, so its slope comes in two parts.
  addPenalty(parameters, slopes) {
    if (this.strength === 0) return;
    parameters.forEach((parameter, i) => {
      slopes[i] += parameter * this.strength;
      slopes[i] += parameter * this.strength;
    });
  }
}
