// The graph of a section: its nodes in the order in which they were computed, operands before users.

function readGraph(section) {
  const { nodes: rows, ops, lists, kept, own } = JSON.parse(section.querySelector("script.data").textContent);
  const operations = ops.map(operationNamed);
  const owned = new Set(own);
  let unnamed = 0;
  const nodes = rows.map(([label, second, third, weights, inputs], index) => {
    if (!Array.isArray(third))
      return { index, label, isLeaf: true, number: Number(second), hasGrad: third !== 0, operands: [], uses: [] };
    return {
      index,
      label: label || `#${++unnamed}`,
      isLeaf: false,
      hasGrad: true,
      op: ops[second],
      operation: owned.has(index) ? null : operations[second],
      operands: weights === undefined ? third : [...third, ...lists[weights].flatMap((w, i) => [w, lists[inputs][i]])],
    };
  });

  for (const node of nodes)
    node.users = [];
  for (const user of nodes) {
    const all = user.operands.map((operand, position) => ({ user: user.index, operand, position }));
    user.uses = all.filter(use => nodes[use.operand].hasGrad); // nobody trains a plain input
    for (const use of user.uses)
      nodes[use.operand].users.push(use);
  }

  return {
    nodes,
    root: nodes.length - 1,
    computed: nodes.filter(node => !node.isLeaf),
    leaves: nodes.map(node => node.number),
    kept: Object.fromEntries(Object.entries(kept).map(([index, numbers]) => [index, numbers.map(Number)])),
    own: nodes.filter(node => owned.has(node.index)),
  };
}
