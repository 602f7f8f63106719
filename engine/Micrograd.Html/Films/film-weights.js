"use strict";
// All weights of a layer over the frames: a row is a weight, a column a frame.

const MOST_COLUMNS = 500, MOST_WEIGHT_ROWS = 600, PIXELS_WHILE_MOVING = 60000;

class WeightStrip {
  constructor(canvas, network, reel, colors) {
    Object.assign(this, { canvas, network, reel, colors });
    this.image = document.createElement("canvas");
    followPointer(canvas, reel, x => reel.go(x / canvas.clientWidth * reel.last, true));
  }

  draw(layer, isMoving) {
    const { weights, width, rows } = this.network.layers[layer];
    const lines = rows.length * (width + 1);
    this.paint(weights, lines, isMoving);
    const { ink, width: across, height } = context(this.canvas, () => Math.min(260, Math.max(90, lines * 3)));
    ink.imageSmoothingEnabled = lines > height;
    ink.drawImage(this.image, 0, 0, across, height);
    const x = this.reel.last > 0 ? 2 + this.reel.at / this.reel.last * (across - 4) : 2;
    for (const [size, color] of [[4, this.colors.paper], [2, this.colors.ink]]) {
      ink.fillStyle = color;
      ink.fillRect(x - size / 2, 0, size, height);
    }
  }

  // The picture is kept until the frames, the layer or the colors change.
  paint(first, lines, isMoving) {
    const { image, network, reel, colors } = this, { frames } = reel;
    const now = [first, frames.length, frames, colors.paper];
    if (now.every((part, i) => part === this.painted?.[i])) return;
    const columns = Math.min(frames.length, MOST_COLUMNS), rows = Math.min(lines, MOST_WEIGHT_ROWS);
    if (isMoving && columns * rows > PIXELS_WHILE_MOVING) return;
    this.painted = now;
    [image.width, image.height] = [columns, rows];
    const pixels = new ImageData(columns, rows), steps = 32;
    const palette = [0, 1].map(k => Array.from({ length: steps + 1 }, (_, i) => colors.thin(k, Math.sqrt(i / steps))));
    const shown = Array.from({ length: columns }, (_, column) =>
      network.weightsOf(frames[Math.round(column / Math.max(columns - 1, 1) * (frames.length - 1))].parameters));
    const at = row => first + Math.floor(row / rows * lines);
    let largest = 0;
    for (const w of shown) {
      for (let row = 0; row < rows; row++) {
        const size = Math.abs(w[at(row)]);
        if (size > largest && size < Infinity) largest = size;
      }
    }
    shown.forEach((w, column) => {
      for (let row = 0; row < rows; row++) {
        const weight = w[at(row)], pixel = 4 * (row * columns + column);
        const share = largest > 0 ? Math.round(steps * Math.min(1, Math.abs(weight) / largest)) : 0;
        pixels.data.set(Number.isNaN(weight) ? colors.paperChannels : palette[weight < 0 ? 0 : 1][share], pixel);
        pixels.data[pixel + 3] = 255;
      }
    });
    image.getContext("2d").putImageData(pixels, 0, 0);
  }
}
