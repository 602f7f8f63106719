"use strict";
// One example on its way through the network: circles and lines, with its outputs or with the slopes of its loss.

const MOST_LINES = 20000, LINES_WHILE_MOVING = 3000;

class Drawing {
  constructor(canvas, network, colors) {
    Object.assign(this, { canvas, network, colors });
  }

  // lines: a number for each weight. inputs, values: a number for each circle.
  draw(lines, inputs, values, isMoving) {
    const { network } = this;
    const columns = [network.inputs, ...network.layers.map(layer => layer.rows.length)];
    const most = Math.max(...columns);
    const { ink, width, height } = this.sheet = context(this.canvas,
      w => Math.max(160, Math.min(460, most * 28, w * 0.9)) + 26);
    const pitch = Math.min((height - 34) / most, 56);
    this.radius = Math.max(1.5, Math.min(17, pitch * 0.42, width / columns.length / 4));
    this.place = (column, row) => [
      this.radius + 6 + (width - 2 * this.radius - 12) * (column / (columns.length - 1)),
      (height - 22) / 2 + pitch * (row - (columns[column] - 1) / 2),
    ];
    const count = lines.length;
    if (count <= (isMoving ? LINES_WHILE_MOVING : MOST_LINES)) this.lines(ink, lines);
    this.circles(ink, 0, inputs);
    network.layers.forEach(({ start, rows }, l) => {
      this.circles(ink, l + 1, values.subarray(start, start + rows.length));
    });
    this.captions(ink, columns, height);
  }

  // Wider for larger numbers; dashed below 0. Lines of about the same width are one path, for speed.
  lines(ink, numbers) {
    const { network } = this, steps = 6;
    const paths = [0, 1].map(() => Array.from({ length: steps + 1 }, () => new Path2D()));
    let largest = 0;
    this.eachLine((k) => { if (Number.isFinite(numbers[k])) largest = Math.max(largest, Math.abs(numbers[k])); });
    this.eachLine((k, l, i, n) => {
      const share = largest > 0 && Number.isFinite(numbers[k]) ? Math.abs(numbers[k]) / largest : 0;
      if (share === 0) return;
      const path = paths[numbers[k] < 0 ? 0 : 1][Math.round(share * steps)];
      path.moveTo(...this.place(l, i));
      path.lineTo(...this.place(l + 1, n));
    });
    const widest = Math.max(1, Math.min(5, this.radius * 0.4));
    for (let step = 0; step <= steps; step++) {
      ink.lineWidth = 0.35 + (widest - 0.35) * step / steps;
      for (const sign of [0, 1]) {
        ink.strokeStyle = this.colors.ofClass(sign);
        ink.globalAlpha = 0.15 + 0.75 * step / steps;
        ink.setLineDash(sign === 0 ? [4, 3] : []);
        ink.stroke(paths[sign][step]);
      }
    }
    ink.globalAlpha = 1;
    ink.setLineDash([]);
  }

  eachLine(visit) {
    this.network.layers.forEach(({ weights, width, rows }, l) => {
      for (let n = 0; n < rows.length; n++) {
        for (let i = 0; i < width; i++) visit(weights + n * (width + 1) + i, l, i, n);
      }
    });
  }

  // Fuller for larger numbers of a column; the number itself where it has room.
  circles(ink, column, numbers) {
    const { colors, radius } = this;
    const largest = Math.max(...Array.from(numbers, Math.abs).filter(Number.isFinite), 0);
    ink.textAlign = "center";
    for (let row = 0; row < numbers.length; row++) {
      const [x, y] = this.place(column, row), number = numbers[row];
      const share = largest > 0 && Number.isFinite(number) ? Math.abs(number) / largest : 0;
      ink.beginPath();
      ink.arc(x, y, radius, 0, 2 * Math.PI);
      ink.fillStyle = `rgb(${colors.thin(number < 0 ? 0 : 1, 0.05 + 0.4 * share)})`;
      ink.fill();
      ink.lineWidth = 1;
      ink.strokeStyle = colors.quiet;
      ink.stroke();
      if (radius < 9.5) continue;
      ink.fillStyle = colors.ink;
      ink.font = `${Math.min(11, Math.round(radius * 0.68))}px "DejaVu Sans", Verdana, sans-serif`;
      ink.fillText(brief(number), x, y + radius * 0.24);
    }
  }

  captions(ink, columns, height) {
    ink.fillStyle = this.colors.quiet;
    ink.font = "12px \"DejaVu Sans\", Verdana, sans-serif";
    columns.forEach((_, column) => {
      const side = column === 0 ? -1 : column === columns.length - 1 ? 1 : 0;
      ink.textAlign = ["left", "center", "right"][side + 1];
      ink.fillText(this.captionOf(column), this.place(column, 0)[0] + side * this.radius, height - 5);
    });
  }

  captionOf(column) {
    if (column === 0) return "input";
    const names = new Set(this.network.layers[column - 1].names.map(nameOfActivation));
    return names.size === 1 ? [...names][0] : "mixed";
  }
}

function nameOfActivation(name) {
  return name === "MathTanh" ? "tanh" : name.toLowerCase();
}

// Few enough digits for a circle: .62, 1.4, 12, 3e4.
function brief(number) {
  if (!Number.isFinite(number)) return short(number);
  const size = Math.abs(number);
  const digits = size === 0 ? "0"
    : size < 0.005 || size >= 1000 ? number.toExponential(0).replace("e+", "e")
    : number.toFixed(size < 0.995 ? 2 : size < 10 ? 1 : 0).replace("0.", ".");
  return digits.replaceAll("-", "−");
}
