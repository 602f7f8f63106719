"use strict";
// What all drawings share: a canvas as sharp as the screen, the theme's colors, the marks of the classes.

// A context in CSS pixels, cleared; height in parts of the width.
function context(canvas, heightOf) {
  const width = Math.max(canvas.clientWidth, 1), height = Math.round(heightOf(width));
  const scale = window.devicePixelRatio || 1;
  if (canvas.style.height !== `${height}px`) canvas.style.height = `${height}px`;
  const [w, h] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== w || canvas.height !== h) [canvas.width, canvas.height] = [w, h];
  const ink = canvas.getContext("2d");
  ink.setTransform(scale, 0, 0, scale, 0, 0);
  ink.clearRect(0, 0, width, height);
  ink.font = "12px \"DejaVu Sans\", Verdana, sans-serif";
  ink.lineJoin = "round";
  return { ink, width, height };
}

// The colors of film.css and theme.css as they are now, light or dark.
class Colors {
  constructor() {
    this.read();
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.read());
  }

  read() {
    const style = getComputedStyle(document.documentElement);
    const color = name => style.getPropertyValue(name).trim();
    for (const name of ["paper", "ink", "quiet", "line", "panel", "accent"]) this[name] = color(`--${name}`);
    this.classes = [0, 1, 2, 3, 4, 5].map(k => color(`--class-${k}`));
    this.channels = this.classes.map(channelsOf);
    this.paperChannels = channelsOf(this.paper);
  }

  ofClass(k) {
    return this.classes[k % this.classes.length];
  }

  // A class's color, mixed with the paper: strength 0 is the paper. Red, green and blue.
  thin(k, strength) {
    const color = this.channels[k % this.channels.length];
    return color.map((channel, i) => this.paperChannels[i] + (channel - this.paperChannels[i]) * strength);
  }
}

// #0072b2 or #fff as three numbers.
function channelsOf(color) {
  const digits = color.slice(1);
  const each = digits.length === 3 ? [...digits].map(digit => digit + digit) : digits.match(/../g);
  return each.map(pair => parseInt(pair, 16));
}

const SHAPES = [
  r => circle(r), r => polygon(r, 4, Math.PI / 4), r => polygon(r, 3, -Math.PI / 2),
  r => polygon(r, 4, 0), r => polygon(r, 3, Math.PI / 2), r => polygon(r, 6, 0),
];

// The mark of a class, around 0: the shape tells it as well as the color. Each is made once.
function markPath(k, r) {
  return MARKS[`${k % SHAPES.length} ${r}`] ??= SHAPES[k % SHAPES.length](r);
}

const MARKS = {};

function circle(r) {
  const path = new Path2D();
  path.arc(0, 0, r, 0, 2 * Math.PI);
  return path;
}

function polygon(r, corners, turn) {
  const path = new Path2D(), size = corners === 6 ? r * 1.1 : r * 1.3;
  for (let i = 0; i < corners; i++) {
    const angle = turn + 2 * Math.PI * i / corners;
    path.lineTo(size * Math.cos(angle), size * Math.sin(angle));
  }
  path.closePath();
  return path;
}

// Calls move with the pointer's x while it is pressed on the canvas, and lets everything be drawn finely at the end.
function followPointer(canvas, reel, move) {
  let isPressed = false;
  canvas.addEventListener("pointerdown", event => {
    canvas.setPointerCapture(event.pointerId);
    isPressed = true;
    move(event.offsetX);
  });
  canvas.addEventListener("pointermove", event => { if (isPressed) move(event.offsetX); });
  for (const end of ["pointerup", "pointercancel"]) {
    canvas.addEventListener(end, () => {
      isPressed = false;
      reel.changed();
    });
  }
}

function drawMark(ink, colors, k, x, y, r) {
  const path = markPath(k, r);
  ink.save();
  ink.translate(x, y);
  ink.lineWidth = 3;
  ink.strokeStyle = colors.paper;
  ink.stroke(path);
  ink.fillStyle = colors.ofClass(k);
  ink.fill(path);
  ink.lineWidth = 1;
  ink.strokeStyle = colors.ink;
  ink.stroke(path);
  ink.restore();
}
