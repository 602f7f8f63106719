// How numbers are written.

// In a box: four decimals as in the lecture, and a number too large or too small for that as a power of ten.
function boxed(x) {
  if (x === undefined)
    return "·";
  if (x === 0)
    return "0.0000";
  const size = Math.abs(x);
  if (size < 0.00005)
    return x.toExponential(2).replace(/\.?0*e/, "E");
  if (size >= 1e7 && size < Infinity)
    return x.toExponential(4).replace("e", "E");
  return size * 32 % 2 === 1 ? toEven(x) : x.toFixed(4);
}

// Exactly between two numbers of four decimals, .NET goes to the even one.
function toEven(x) {
  const shorter = x.toFixed(5).slice(0, -1);
  return Number(shorter.at(-1)) % 2 === 0 ? shorter : x.toFixed(4);
}

// In a sentence: six digits at most.
const short = x => x === undefined ? "·" : String(Number(x.toPrecision(6)));

const times = count => count === 2 ? "twice" : `${count} times`;
