// Read this first: all that backpropagation does. The same as Backpropagation.cs.

// Numbers from the leaves to the result, and with them the slope of each value for each of its operands.
function forward(graph, leaves, kept) {
  const data = [], slopes = [];
  for (const node of graph.nodes) {
    if (node.isLeaf) {
      data.push(leaves[node.index]);
      slopes.push([]);
    } else if (kept[node.index]) {
      data.push(kept[node.index][0]);
      slopes.push(kept[node.index].slice(1));
    } else {
      const operands = node.operands.map(operand => data[operand]);
      const y = node.operation.value(...operands);
      data.push(y);
      slopes.push(node.operation.slopes(y, ...operands));
    }
  }
  return { data, slopes };
}

// The chain rule, for one use of one operand: d root / d operand grows by d user / d operand × d root / d user.
function chainRule(grads, use, slopes) {
  grads[use.operand] = (grads[use.operand] ?? 0) + slopes[use.user][use.position] * grads[use.user];
}

// Users come before their operands: a value hands its slope on when all its users have spoken.
function usesInOrder(graph) {
  return graph.nodes.toReversed().flatMap(user => user.uses);
}

// Wrong on purpose: = instead of +=, so that the last use of an operand wins.
function chainRuleWithoutPlus(grads, use, slopes) {
  grads[use.operand] = slopes[use.user][use.position] * grads[use.user];
}

// Wrong on purpose: each value hands its slope on as soon as its first user has spoken.
function usesWithoutOrder(graph) {
  const uses = [], seen = new Set(), waiting = [graph.root];
  while (waiting.length > 0) {
    const user = graph.nodes[waiting.pop()];
    if (seen.has(user.index))
      continue;
    seen.add(user.index);
    uses.push(...user.uses);
    waiting.push(...user.operands.toReversed());
  }
  return uses;
}
