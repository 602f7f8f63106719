// What a step says, with the reader's labels and numbers.

// How a value was computed, such as a * b or tanh(n); write gives the name or the number of an operand.
function formula(node, write) {
  const operands = node.operands.map(write), [a, b] = operands;
  if (operands.length === 1 && node.op.startsWith("**"))
    return (a.startsWith("-") ? `(${a})` : a) + node.op;
  if (operands.length === 2 && !/^\w/.test(node.op))
    return `${a} ${node.op} ${b}`;
  if (operands.length > 4)
    operands.splice(4, Infinity, `… ${operands.length} in all`);
  return `${node.op}(${operands.join(", ")})`;
}

const computed = (node, name) => `${name(node.index)} = ${formula(node, name)}`;

const ruleOf = user => user.operation?.rule ?? `${user.op} is an operation of your own`;

function sentence(walk, step, before) {
  const { graph, numbers, name } = walk, result = name(graph.root);
  if (step.kind === "start")
    return `The leaves have their numbers. Go forward, and ${result} is computed from them.`;
  if (step.kind === "seed")
    return `${step.run > 1 ? "Once more, and the leaves keep their gradients. " : ""}${result} follows itself: 1.`;
  const user = graph.nodes[step.user ?? step.node];
  const how = computed(user, name);
  if (step.kind === "forward")
    return `${how} = ${formula(user, i => short(numbers.data[i]))} = ${short(numbers.data[user.index])}.`;

  const operand = name(step.operand), slope = walk.slope(step), grad = before.grads[step.user];
  const amount = slope * grad, earlier = before.grads[step.operand];
  const gets = `${how}. ${ruleOf(user)}: ${operand} gets ${short(slope)} × ${short(grad)} = ${short(amount)}.`;
  if (earlier === undefined)
    return gets;
  if (walk.mistake === "plus")
    return `${gets} With = this replaces the ${short(earlier)} that was there.`;
  const count = graph.nodes[step.operand].users.length;
  const was = walk.mistake === "zero" ? `had ${short(earlier)} already` : `was used ${times(count)}`;
  return `${gets} ${operand} ${was}: ${short(earlier)} + ${short(amount)} = ${short(earlier + amount)}.`;
}
