// The operations, one a row: value, slope for each operand, and the rule in words. The same table as Operations.cs.

const unary = (value, slope, y, dy) =>
  ({ value, slopes: (y, x) => [slope(x, y)], rule: `The slope of ${y} is ${dy}` });
const binary = (value, left, right, rule) =>
  ({ value, slopes: (y, a, b) => [left(a, b, y), right(a, b, y)], rule });
const wide = (value, slopes, rule) => ({ value, slopes, rule });

const one = () => 1;
const share = (first, second) => first > second ? 1 : first < second ? 0 : first === second ? 0.5 : NaN;
const powerSlope = (a, b) => b === 0 ? 0 : b * a ** (b - 1);
const logOfOnePlus = x => 1 + x === 1 ? x : 1 + x === Infinity ? Infinity : Math.log(1 + x) * x / (1 + x - 1);

const table = {
  "+": binary((a, b) => a + b, one, one, "A sum hands its slope on"),
  "-": binary((a, b) => a - b, one, () => -1, "A difference hands its slope on, turned around for what is taken away"),
  "*": binary((a, b) => a * b, (a, b) => b, a => a, "A product swaps its factors"),
  "/": binary((a, b) => a / b, (a, b) => 1 / b, (a, b, y) => -y / b,
    "In a quotient y = a / b the slopes are 1 / b and -y / b"),
  "**": binary((a, b) => a ** b, powerSlope, (a, b, y) => a === 0 && b >= 0 ? 0 : y * Math.log(a),
    "In a power y = a ** b the slopes are b × a ** (b - 1) and y × log a"),
  "max": binary(Math.max, share, (a, b) => share(b, a), "The larger operand gets all, the smaller nothing"),
  "min": binary(Math.min, (a, b) => share(b, a), share, "The smaller operand gets all, the larger nothing"),

  "neg": unary(x => -x, () => -1, "-x", "-1"),
  "exp": unary(Math.exp, (x, y) => y, "exp", "its own value"),
  "log": unary(Math.log, x => 1 / x, "log x", "1 / x"),
  "tanh": unary(tanh, (x, y) => 1 - y * y, "y = tanh x", "1 - y²"),
  "math.tanh": unary(Math.tanh, (x, y) => 1 - y * y, "y = tanh x", "1 - y²"),
  "relu": unary(x => x < 0 ? 0 : x, x => x > 0 ? 1 : x <= 0 ? 0 : x, "relu", "1 above 0, else 0"),
  "sigmoid": unary(x => 1 / (1 + Math.exp(-x)), (x, y) => y * (1 - y), "y = sigmoid x", "y × (1 - y)"),
  "softplus": unary(x => Math.max(x, 0) + logOfOnePlus(Math.exp(-Math.abs(x))), x => 1 / (1 + Math.exp(-x)),
    "softplus", "the sigmoid"),
  "sqrt": unary(Math.sqrt, (x, y) => 0.5 / y, "y = √x", "1 / (2y)"),
  "abs": unary(Math.abs, x => x > 0 ? 1 : x < 0 ? -1 : x, "|x|", "the sign of x"),
  "sin": unary(Math.sin, Math.cos, "sin x", "cos x"),
  "cos": unary(Math.cos, x => -Math.sin(x), "cos x", "-sin x"),
  "tan": unary(Math.tan, (x, y) => 1 + y * y, "y = tan x", "1 + y²"),
  "asin": unary(Math.asin, x => 1 / Math.sqrt((1 - x) * (1 + x)), "asin x", "1 / √(1 - x²)"),
  "acos": unary(Math.acos, x => -1 / Math.sqrt((1 - x) * (1 + x)), "acos x", "-1 / √(1 - x²)"),
  "atan": unary(Math.atan, x => 1 / (1 + x * x), "atan x", "1 / (1 + x²)"),
  "sinh": unary(Math.sinh, Math.cosh, "sinh x", "cosh x"),
  "cosh": unary(Math.cosh, Math.sinh, "cosh x", "sinh x"),

  "sum": wide((...terms) => terms.reduce((sum, term) => sum + term, 0), (y, ...terms) => terms.map(one),
    "A sum hands its slope on to every term"),
  "dot": wide(dot, dotSlopes, "In w·x each factor gets its partner, and the bias gets the slope itself"),
  "logsumexp": wide(logSumExp, (y, ...terms) => terms.map(x => Math.exp(x - y)),
    "The slopes of logsumexp are the softmax of its operands"),
};

// x ** k, where the number k belongs to the operation, has a row for each k.
const rowOfPower = k => unary(x => x ** k, x => powerSlope(x, k), `x ** ${k}`, `${k} × x ** ${k - 1}`);

const operationNamed = name => table[name] ?? (name.startsWith("**") ? rowOfPower(Number(name.slice(2))) : null);

// The lecture's formula; from x = 350 on, where e^2x is about to overflow, 1.
function tanh(x) {
  const e = Math.exp(2 * x);
  return x > 350 ? 1 : (e - 1) / (e + 1);
}

// The operands of a dot product are a bias, if there is one, then w, x, w, x, …
function dot(...operands) {
  const bias = operands.length % 2;
  let sum = bias ? operands[0] : 0;
  for (let i = bias; i < operands.length; i += 2)
    sum += operands[i] * operands[i + 1];
  return sum;
}

function dotSlopes(y, ...operands) {
  const bias = operands.length % 2;
  return operands.map((_, i) => i < bias ? 1 : operands[(i - bias) % 2 ? i - 1 : i + 1]);
}

// The largest is taken out of the sum, so that nothing overflows.
function logSumExp(...terms) {
  const at = terms.findIndex(x => Number.isNaN(x) || terms.every(other => !(other > x)));
  const largest = terms[at];
  if (!Number.isFinite(largest))
    return largest;
  return largest + logOfOnePlus(terms.reduce((sum, x, i) => i === at ? sum : sum + Math.exp(x - largest), 0));
}
