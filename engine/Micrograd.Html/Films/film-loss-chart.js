"use strict";
// The loss over the steps, with a cursor at the frame that is shown.

const CHART_MARGIN = { left: 58, right: 12, top: 10, bottom: 26 };

class LossChart {
  constructor(canvas, reel, colors) {
    Object.assign(this, { canvas, reel, colors });
    followPointer(canvas, reel, x => this.follow(x));
  }

  draw() {
    const { reel, colors } = this;
    const { ink } = this.sheet = context(this.canvas, width => Math.min(260, Math.max(170, width * 0.5)));
    const own = reel.hasOwn ? reel.frames.filter((frame, i) => frame.isOwn || reel.frames[i + 1]?.isOwn) : [];
    this.measure([...reel.recorded, ...own]);
    this.drawAxes(ink);
    this.curve(ink, reel.recorded, colors.accent, []);
    this.curve(ink, own, colors.ink, [6, 3]);
    this.cursor(ink);
  }

  measure(frames) {
    const { left, right, top, bottom } = CHART_MARGIN, { width, height } = this.sheet;
    let [low, high] = extent(frames.map(frame => frame.loss));
    if (low > high) [low, high] = [0, 1];
    this.isLogarithmic = low > 0 && high > 30 * low;
    if (!this.isLogarithmic) low = Math.min(low, 0);
    if (high === low) high = low + 1;
    [this.first, this.last] = extent(frames.map(frame => frame.step));
    this.last = Math.max(this.last, this.first + 1);
    this.x = step => left + (step - this.first) / (this.last - this.first) * (width - left - right);
    const part = this.isLogarithmic ? loss => Math.log(loss / low) / Math.log(high / low)
      : loss => (loss - low) / (high - low);
    this.y = loss => height - bottom - part(loss) * (height - top - bottom);
    this.marks = this.isLogarithmic ? powersOfTen(low, high, 5) : ticks(low, high, 4);
    if (this.isLogarithmic && this.marks.length < 2) this.marks = [low, Math.sqrt(low * high), high];
  }

  drawAxes(ink) {
    const { colors } = this, { width, height } = this.sheet;
    ink.lineWidth = 1;
    ink.strokeStyle = colors.line;
    ink.fillStyle = colors.quiet;
    ink.textAlign = "right";
    for (const loss of this.marks) {
      const y = this.y(loss);
      ink.beginPath();
      ink.moveTo(CHART_MARGIN.left, y);
      ink.lineTo(width - CHART_MARGIN.right, y);
      ink.stroke();
      ink.fillText(short(loss), CHART_MARGIN.left - 5, y + 4);
    }
    ink.textAlign = "center";
    for (const step of ticks(this.first, this.last, width < 360 ? 4 : 6)) {
      if (Number.isInteger(step)) ink.fillText(String(step), Math.min(this.x(step), width - 16), height - 8);
    }
  }

  curve(ink, frames, color, dash) {
    ink.beginPath();
    let isDown = false;
    for (const frame of frames) {
      const [x, y] = [this.x(frame.step), this.y(frame.loss)];
      if (!Number.isFinite(y)) isDown = false;
      else if (isDown) ink.lineTo(x, y);
      else {
        ink.moveTo(x, y);
        isDown = true;
      }
    }
    ink.setLineDash(dash);
    ink.lineWidth = 2;
    ink.strokeStyle = color;
    ink.stroke();
    ink.setLineDash([]);
  }

  cursor(ink) {
    const { frame } = this.reel, { height } = this.sheet, x = this.x(frame.step), y = this.y(frame.loss);
    ink.strokeStyle = ink.fillStyle = this.colors.ink;
    ink.lineWidth = 1;
    ink.beginPath();
    ink.moveTo(x, CHART_MARGIN.top);
    ink.lineTo(x, height - CHART_MARGIN.bottom);
    ink.stroke();
    ink.beginPath();
    ink.arc(x, Number.isFinite(y) ? y : CHART_MARGIN.top, 6, 0, 2 * Math.PI);
    ink.fill();
  }

  follow(x) {
    const { left, right } = CHART_MARGIN, part = (x - left) / (this.sheet.width - left - right);
    this.reel.goToStep(this.first + part * (this.last - this.first), true);
  }
}
