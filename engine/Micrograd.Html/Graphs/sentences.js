// What a step says, with the reader's labels and numbers.

const nameOf = (graph, data, index) => graph.nodes[index].label || short(data[index]);

// How a value was computed, such as a * b or tanh(n), from the names or the numbers of its operands.
function formula(graph, node, write) {
  const operands = node.operands.map(write);
  const [a, b] = operands;
  if (operands.length === 1 && node.op.startsWith("**"))
    return (a.startsWith("-") ? `(${a})` : a) + node.op;
  if (operands.length === 2 && !/^\w/.test(node.op))
    return `${a} ${node.op} ${b}`;
  const shown = operands.length > 4 ? `${operands.slice(0, 4).join(", ")}, … ${operands.length} in all` : operands.join(", ");
  return `${node.op}(${shown})`;
}

function sentence(step, before, graph, numbers, mistake) {
  const name = index => nameOf(graph, numbers.data, index);
  const result = name(graph.root);
  if (step.kind === "start")
    return `The leaves have their numbers. Go forward, and ${result} is computed from them.`;
  if (step.kind === "forward") {
    const node = graph.nodes[step.node];
    const withNumbers = formula(graph, node, operand => short(numbers.data[operand]));
    return `${name(step.node)} = ${formula(graph, node, name)} = ${withNumbers} = ${short(numbers.data[step.node])}.`;
  }
  if (step.kind === "seed")
    return step.run > 1 ? `Backward once more, and the leaves still have their gradients. ${result} follows itself: 1.`
      : `${result} follows itself: 1.`;
  return contribution(step, before, graph, numbers, mistake, name);
}

function contribution(use, before, graph, numbers, mistake, name) {
  const user = graph.nodes[use.user], operand = name(use.operand);
  const slope = numbers.slopes[use.user][use.position], grad = before.grads[use.user];
  const rule = user.operation?.rule ?? `${user.op} is an operation of your own`;
  const amount = slope * grad, earlier = before.grads[use.operand];
  const gets = `${name(use.user)} = ${formula(graph, user, name)}. ${rule}: ` +
    `${operand} gets ${short(slope)} × ${short(grad)} = ${short(amount)}.`;
  if (earlier === undefined)
    return gets;
  if (mistake === "plus")
    return `${gets} With = instead of += this replaces the ${short(earlier)} that was there.`;
  const count = graph.nodes[use.operand].users.length;
  const was = count > 1 ? `${operand} was used ${times(count)}` : `${operand} still had ${short(earlier)}`;
  return `${gets} ${was}: ${short(earlier)} + ${short(amount)} = ${short(earlier + amount)}.`;
}
