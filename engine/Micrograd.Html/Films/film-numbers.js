"use strict";
// Numbers as text, and ticks of an axis.

// About four digits; a minus sign, and a point in the middle for what is not known.
function short(number) {
  if (Number.isNaN(number)) return "·";
  const size = Math.abs(number);
  const text = size !== 0 && (size < 1e-3 || size >= 1e6) ? number.toExponential(2) : String(+number.toPrecision(4));
  return text.replaceAll("-", "−");
}

// All digits, as the engine prints them.
function exact(number) {
  return Number.isNaN(number) ? "·" : String(number);
}

function percent(share) {
  return Number.isNaN(share) ? "·" : `${Math.round(1000 * share) / 10}%`;
}

function counted(count, thing) {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

// The least and the greatest finite number of a list; infinite where there is none.
function extent(numbers) {
  let low = Infinity, high = -Infinity;
  for (const number of numbers) {
    if (!Number.isFinite(number)) continue;
    if (number < low) low = number;
    if (number > high) high = number;
  }
  return [low, high];
}

// Round numbers from low to high, about so many.
function ticks(low, high, about) {
  const raw = (high - low) / about;
  const power = 10 ** Math.floor(Math.log10(raw));
  const step = [1, 2, 5, 10].map(k => k * power).find(size => size >= raw);
  const all = [];
  for (let k = Math.ceil(low / step); k * step <= high; k++) all.push(+(k * step).toPrecision(12));
  return all;
}

// Powers of ten from low to high, at most so many.
function powersOfTen(low, high, most) {
  const first = Math.ceil(Math.log10(low)), last = Math.floor(Math.log10(high));
  const step = Math.max(1, Math.ceil((last - first + 1) / most));
  const all = [];
  for (let power = first; power <= last; power += step) all.push(10 ** power);
  return all;
}
