"use strict";
// One row a loss: its part for one example with these scores z and this target y, and the slopes for the scores, where
// share is the example's part in the whole: 1, or 1/n in a mean. The engine's formulas, in its order.

const LOSSES = {
  Hinge: {
    isMean: true,
    value: (z, y) => ACTIVATIONS.Relu.value(z[0] * -y + 1),
    slopes: (z, y, share, out) => { out[0] = -y * (ACTIVATIONS.Relu.slope(z[0] * -y + 1) * share); },
  },
  SquaredError: {
    isMean: false,
    value: (z, y) => (z[0] - y) ** 2,
    slopes: (z, y, share, out) => { out[0] = 2 * (z[0] - y) * share; },
  },
  MeanSquaredError: {
    isMean: true,
    value: (z, y) => (z[0] - y) ** 2,
    slopes: (z, y, share, out) => { out[0] = 2 * (z[0] - y) * share; },
  },
  BinaryCrossEntropy: {
    isMean: true,
    value: (z, y) => y === 0 ? softplus(z[0]) : y === 1 ? softplus(-z[0])
      : softplus(-z[0]) * y + softplus(z[0]) * (1 - y),
    slopes: (z, y, share, out) => {
      out[0] = sigmoid(z[0]) * (1 - y) * share - sigmoid(-z[0]) * y * share;
    },
  },
  CrossEntropy: {
    isMean: true,
    value: (z, y) => logSumExp(Array.from(z, logit => logit - z[y])),
    slopes: (z, y, share, out) => {
      const shifted = Array.from(z, logit => logit - z[y]);
      const whole = logSumExp(shifted);
      out.fill(0);
      for (let k = z.length - 1; k >= 0; k--) {
        const slope = Math.exp(shifted[k] - whole) * share;
        out[k] += slope;
        out[y] -= slope;
      }
    },
  },
  CrossEntropyUnshifted: {
    isMean: true,
    value: (z, y) => {
      const powers = Array.from(z, Math.exp);
      return -Math.log(powers[y] / powers.reduce((sum, power) => sum + power, 0));
    },
    slopes: (z, y, share, out) => {
      const powers = Array.from(z, Math.exp);
      const sum = powers.reduce((before, power) => before + power, 0);
      const quotient = powers[y] / sum, slope = 1 / quotient * -share;
      for (let k = 0; k < z.length; k++) {
        out[k] = ((k === y ? 1 / sum * slope : 0) + -quotient / sum * slope) * powers[k];
      }
    },
  },
};

function sigmoid(x) {
  return 1 / (1 + Math.exp(-x));
}

function softplus(x) {
  return Math.max(x, 0) + logOfOnePlus(Math.exp(-Math.abs(x)));
}

function logOfOnePlus(x) {
  const sum = 1 + x;
  return sum === 1 ? x : sum === Infinity ? sum : Math.log(sum) * x / (sum - 1);
}

function logSumExp(numbers) {
  const largest = Math.max(...numbers);
  if (!Number.isFinite(largest)) return largest;
  const at = numbers.indexOf(largest);
  let others = 0;
  numbers.forEach((number, i) => { if (i !== at) others += Math.exp(number - largest); });
  return largest + logOfOnePlus(others);
}
