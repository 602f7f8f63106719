"use strict";
// The part of the plane that the map shows, and where its places are on the canvas.

const MAP_MARGIN = { left: 40, right: 8, top: 8, bottom: 26 };
const MAP_ROOM = 0.12; // beyond the points, in parts of their range

class Plane {
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
  nearest(points, px, py) {
    let nearest = 0, least = Infinity;
    for (let e = 0; e < points.count; e++) {
      const [x, y] = this.pixelOf(...points.at(e));
      const distance = Math.hypot(x - px, y - py);
      if (distance < least) [nearest, least] = [e, distance];
    }
    return nearest;
  }

  // The part of the plane that is shown. A unit is as long upwards as across, unless one range is more than 4 times
  // the other.
  measure(width, ranges) {
    const { left, right, top, bottom } = MAP_MARGIN;
    const sizes = ranges.map(([low, high]) => Math.max(high - low, 1e-9));
    const areAlike = Math.max(...sizes) <= 4 * Math.min(...sizes);
    const lengths = sizes.map(size => size + 2 * MAP_ROOM * (areAlike ? Math.max(...sizes) : size));
    const ratio = areAlike ? Math.min(Math.max(lengths[1] / lengths[0], 0.6), 1) : 0.75;
    if (areAlike) {
      const unit = Math.max(lengths[0], lengths[1] / ratio);
      [lengths[0], lengths[1]] = [unit, unit * ratio];
    }
    this.plotWidth = Math.max(width - left - right, 50);
    this.plotHeight = this.plotWidth * ratio;
    this.height = this.plotHeight + top + bottom;
    this.low = ranges.map(([low, high], axis) => (low + high - lengths[axis]) / 2);
    this.high = ranges.map(([low, high], axis) => (low + high + lengths[axis]) / 2);
  }

  drawAxes(ink, colors) {
    const { low, high } = this;
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
