"use strict";
// The decisions of a network with two inputs over the plane, under its examples.

const MAP_MARGIN = { left: 40, right: 8, top: 8, bottom: 26 };
const FINE_SIDE = 128, COARSE_SIDE = 48; // cells along the longer side
const FINE_WORK = 16e6, COARSE_WORK = 1.2e6; // multiplications that a map may take

class DecisionMap {
  constructor(canvas, network, points, colors, border) {
    Object.assign(this, { canvas, network, points, colors, border });
    this.image = document.createElement("canvas");
  }

  // frame: the parameters to decide with. selected: the example with a ring around it.
  draw(frame, isMoving, selected) {
    this.measure();
    const { ink } = this.sheet = context(this.canvas, () => this.height);
    const side = this.side(isMoving ? COARSE_SIDE : FINE_SIDE, isMoving ? COARSE_WORK : FINE_WORK);
    const grid = this.evaluate(this.network.weightsOf(frame.parameters), side);
    const { left, top } = MAP_MARGIN;
    ink.save();
    ink.beginPath();
    ink.rect(left, top, this.plotWidth, this.plotHeight);
    ink.clip();
    this.paint(ink, grid);
    ink.strokeStyle = this.colors.ink;
    ink.lineWidth = 1.5;
    for (const scores of grid.borders) this.line(ink, grid, scores);
    this.drawPoints(ink, frame, selected);
    ink.restore();
    this.drawAxes(ink);
  }

  // The place in the plane of a place on the canvas, and back.
  placeAt(px, py) {
    return [this.low[0] + (px - MAP_MARGIN.left) / this.plotWidth * (this.high[0] - this.low[0]),
      this.high[1] - (py - MAP_MARGIN.top) / this.plotHeight * (this.high[1] - this.low[1])];
  }

  pixelOf(x, y) {
    return [MAP_MARGIN.left + (x - this.low[0]) / (this.high[0] - this.low[0]) * this.plotWidth,
      MAP_MARGIN.top + (this.high[1] - y) / (this.high[1] - this.low[1]) * this.plotHeight];
  }

  // The example nearest to a place on the canvas.
  nearest(px, py) {
    let nearest = 0, least = Infinity;
    for (let e = 0; e < this.points.count; e++) {
      const [x, y] = this.pixelOf(...this.points.at(e));
      const distance = Math.hypot(x - px, y - py);
      if (distance < least) [nearest, least] = [e, distance];
    }
    return nearest;
  }

  // The part of the plane that is shown. A unit is as long upwards as across, unless one range is more than 4 times
  // the other.
  measure() {
    const { left, right, top, bottom } = MAP_MARGIN;
    this.plotWidth = Math.max(this.canvas.clientWidth - left - right, 50);
    const ranges = [0, 1].map(axis => this.points.range(axis));
    const size = ranges.map(([low, high]) => high - low);
    const room = Math.max(...size, 1e-9) * 0.12;
    const areAlike = Math.max(...size) <= 4 * Math.min(...size);
    const lengths = size.map(length => (areAlike ? length : Math.max(length, 1e-9)) + 2 * (areAlike ? room : 0.12 * length));
    const ratio = areAlike ? Math.min(Math.max(lengths[1] / lengths[0], 0.6), 1) : 0.75;
    this.plotHeight = this.plotWidth * ratio;
    if (areAlike) {
      const unit = Math.max(lengths[0], lengths[1] / ratio);
      [lengths[0], lengths[1]] = [unit, unit * ratio];
    }
    this.low = ranges.map(([low, high], axis) => (low + high - lengths[axis]) / 2);
    this.high = ranges.map(([low, high], axis) => (low + high + lengths[axis]) / 2);
    this.height = this.plotHeight + top + bottom;
  }

  side(cells, work) {
    return Math.max(8, Math.min(cells, Math.floor(Math.sqrt(work / this.network.weights))));
  }

  // Cells with their scores; borders: lists whose 0 is a border between classes.
  evaluate(w, side) {
    const columns = side, rows = Math.max(2, Math.round(side * this.plotHeight / this.plotWidth));
    const { network, border } = this, classes = network.outputs;
    const scores = Array.from({ length: classes }, () => new Float64Array(columns * rows));
    const x = new Float64Array(2);
    for (let row = 0, cell = 0; row < rows; row++) {
      x[1] = this.high[1] - (row + 0.5) / rows * (this.high[1] - this.low[1]);
      for (let column = 0; column < columns; column++, cell++) {
        x[0] = this.low[0] + (column + 0.5) / columns * (this.high[0] - this.low[0]);
        const z = network.forward(w, x);
        for (let k = 0; k < classes; k++) scores[k][cell] = z[k];
      }
    }
    const borders = classes === 1 ? [scores[0].map(score => score - border)]
      : scores.map((own, k) => own.map((score, cell) => score - bestOther(scores, k, cell)));
    return { columns, rows, borders };
  }

  // Colors the cells: the stronger, the farther from the border.
  paint(ink, { columns, rows, borders }) {
    const { image, colors } = this;
    [image.width, image.height] = [columns, rows];
    const pixels = new ImageData(columns, rows);
    const isOne = borders.length === 1;
    let farthest = 0;
    for (const score of borders[0]) if (Number.isFinite(score)) farthest = Math.max(farthest, Math.abs(score));
    const shades = borders.length === 1 ? [0, 1] : borders.map((_, k) => k);
    const steps = 32, palette = shades.map(k => Array.from({ length: steps + 1 },
      (_, i) => colors.thin(k, isOne ? 0.08 + 0.5 * Math.sqrt(i / steps) : 0.36)));
    for (let cell = 0; cell < columns * rows; cell++) {
      const score = borders[0][cell];
      let k = 0;
      if (isOne) k = score > 0 ? 1 : 0;
      else while (k < borders.length - 1 && !(borders[k][cell] >= 0)) k++;
      const strength = isOne && farthest > 0 ? Math.round(steps * Math.min(1, Math.abs(score) / farthest)) : 0;
      const color = Number.isNaN(score) ? colors.paperChannels : palette[k][strength];
      for (let i = 0; i < 3; i++) pixels.data[4 * cell + i] = color[i];
      pixels.data[4 * cell + 3] = 255;
    }
    image.getContext("2d").putImageData(pixels, 0, 0);
    ink.imageSmoothingEnabled = true;
    ink.drawImage(image, MAP_MARGIN.left, MAP_MARGIN.top, this.plotWidth, this.plotHeight);
  }

  // The line where the scores are 0: straight across each square between four cells.
  line(ink, { columns, rows }, scores) {
    const px = column => MAP_MARGIN.left + (column + 0.5) / columns * this.plotWidth;
    const py = row => MAP_MARGIN.top + (row + 0.5) / rows * this.plotHeight;
    ink.beginPath();
    for (let row = 0; row < rows - 1; row++) {
      for (let column = 0; column < columns - 1; column++) {
        const cell = row * columns + column;
        const corners = [scores[cell], scores[cell + 1], scores[cell + columns + 1], scores[cell + columns]];
        const places = [[0, 0], [1, 0], [1, 1], [0, 1]];
        const crossings = [];
        for (let i = 0; i < 4; i++) {
          const a = corners[i], b = corners[(i + 1) % 4];
          if (a > 0 === b > 0 || !Number.isFinite(a - b)) continue;
          const t = a / (a - b), from = places[i], to = places[(i + 1) % 4];
          crossings.push([px(column + from[0] + t * (to[0] - from[0])), py(row + from[1] + t * (to[1] - from[1]))]);
        }
        for (let i = 0; i + 1 < crossings.length; i += 2) {
          ink.moveTo(...crossings[i]);
          ink.lineTo(...crossings[i + 1]);
        }
      }
    }
    ink.stroke();
  }

  drawPoints(ink, frame, selected) {
    const right = this.points.right(frame);
    const r = this.plotWidth < 400 ? 4 : 5;
    for (let e = 0; e < this.points.count; e++) {
      const [x, y] = this.pixelOf(...this.points.at(e));
      drawMark(ink, this.colors, this.points.kind(e), x, y, r);
      ink.strokeStyle = this.colors.ink;
      if (right[e] === false) this.cross(ink, x, y, r + 4);
      if (e === selected) this.ring(ink, x, y, r + 5);
    }
  }

  // Through an example that the network gets wrong.
  cross(ink, x, y, r) {
    ink.lineWidth = 1.5;
    ink.beginPath();
    ink.moveTo(x - r, y - r);
    ink.lineTo(x + r, y + r);
    ink.moveTo(x - r, y + r);
    ink.lineTo(x + r, y - r);
    ink.stroke();
  }

  ring(ink, x, y, r) {
    for (const [width, color] of [[5, this.colors.paper], [2, this.colors.ink]]) {
      ink.lineWidth = width;
      ink.strokeStyle = color;
      ink.beginPath();
      ink.arc(x, y, r, 0, 2 * Math.PI);
      ink.stroke();
    }
  }

  drawAxes(ink) {
    const { colors, low, high } = this;
    ink.strokeStyle = colors.line;
    ink.lineWidth = 1;
    ink.strokeRect(MAP_MARGIN.left, MAP_MARGIN.top, this.plotWidth, this.plotHeight);
    ink.fillStyle = colors.quiet;
    ink.textAlign = "center";
    for (const x of ticks(low[0], high[0], 5)) ink.fillText(short(x), this.pixelOf(x, 0)[0], this.height - 8);
    ink.textAlign = "right";
    for (const y of ticks(low[1], high[1], 5)) ink.fillText(short(y), MAP_MARGIN.left - 5, this.pixelOf(0, y)[1] + 4);
  }
}

function bestOther(scores, k, cell) {
  let best = -Infinity;
  for (let other = 0; other < scores.length; other++) {
    if (other !== k && !(scores[other][cell] <= best)) best = scores[other][cell];
  }
  return best;
}
