"use strict";
// The decisions of a network with two inputs over the plane, under its examples.

const FINE_SIDE = 128, COARSE_SIDE = 48; // cells along the longer side
const FINE_WORK = 16e6, COARSE_WORK = 1.2e6; // multiplications that a map may take
const POINTS_WHILE_MOVING = 1000;

class DecisionMap {
  constructor(canvas, network, points, colors, border) {
    Object.assign(this, { canvas, network, points, colors, border });
    this.plane = new Plane();
    this.image = document.createElement("canvas");
  }

  // frame: the parameters to decide with. selected: the example with a ring around it.
  draw(frame, isMoving, selected) {
    const { plane } = this;
    plane.measure(this.canvas.clientWidth, [0, 1].map(axis => this.points.range(axis)));
    const { ink } = context(this.canvas, () => plane.height);
    const side = this.side(isMoving ? COARSE_SIDE : FINE_SIDE, isMoving ? COARSE_WORK : FINE_WORK);
    const grid = this.evaluate(this.network.weightsOf(frame.parameters), side);
    ink.save();
    ink.beginPath();
    ink.rect(MAP_MARGIN.left, MAP_MARGIN.top, plane.plotWidth, plane.plotHeight);
    ink.clip();
    this.paint(ink, grid);
    ink.strokeStyle = this.colors.ink;
    ink.lineWidth = 1.5;
    for (const scores of grid.borders) this.line(ink, grid, scores);
    this.drawPoints(ink, frame, isMoving, selected);
    ink.restore();
    plane.drawAxes(ink, this.colors);
  }

  side(cells, work) {
    return Math.max(8, Math.min(cells, Math.floor(Math.sqrt(work / this.network.weights))));
  }

  // Cells with their scores; borders: lists whose 0 is a border between classes.
  evaluate(w, side) {
    const { network, border, plane } = this, { low, high } = plane, classes = network.outputs;
    const columns = side, rows = Math.max(2, Math.round(side * plane.plotHeight / plane.plotWidth));
    const scores = Array.from({ length: classes }, () => new Float64Array(columns * rows));
    const x = new Float64Array(2);
    for (let row = 0, cell = 0; row < rows; row++) {
      x[1] = high[1] - (row + 0.5) / rows * (high[1] - low[1]);
      for (let column = 0; column < columns; column++, cell++) {
        x[0] = low[0] + (column + 0.5) / columns * (high[0] - low[0]);
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
    ink.drawImage(image, MAP_MARGIN.left, MAP_MARGIN.top, this.plane.plotWidth, this.plane.plotHeight);
  }

  // The line where the scores are 0: straight across each square between four cells.
  line(ink, { columns, rows }, scores) {
    const px = column => MAP_MARGIN.left + (column + 0.5) / columns * this.plane.plotWidth;
    const py = row => MAP_MARGIN.top + (row + 0.5) / rows * this.plane.plotHeight;
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

  // While it moves, a part of many points is enough.
  drawPoints(ink, frame, isMoving, selected) {
    const { points, plane, network } = this, r = plane.plotWidth < 400 ? 4 : 5;
    const right = isMoving && points.count * network.weights > COARSE_WORK ? [] : points.right(frame);
    const each = isMoving ? Math.ceil(points.count / POINTS_WHILE_MOVING) : 1;
    for (let e = 0; e < points.count; e++) {
      if (e % each !== 0 && e !== selected) continue;
      const [x, y] = plane.pixelOf(...points.at(e));
      drawMark(ink, this.colors, points.kind(e), x, y, r);
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
}

function bestOther(scores, k, cell) {
  let best = -Infinity;
  for (let other = 0; other < scores.length; other++) {
    if (other !== k && !(scores[other][cell] <= best)) best = scores[other][cell];
  }
  return best;
}
