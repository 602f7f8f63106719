// The time line: the forward steps, one step for the result itself, one for each contribution.

const mistakes = {
  none: { words: "right: +=, users before operands, after ZeroGrad" },
  plus: { words: "= instead of +=", chainRule: chainRuleWithoutPlus },
  order: { words: "no order: a value hands on what it has at once", uses: usesWithoutOrder },
  zero: { words: "no zeroing: Backward twice without ZeroGrad", times: 2 },
};

function stepsOf(graph, mistake) {
  const { uses = usesInOrder, times = 1 } = mistakes[mistake];
  const steps = [{ kind: "start" }, ...graph.computed.map(node => ({ kind: "forward", node: node.index }))];
  for (let run = 1; run <= times; run++)
    steps.push({ kind: "seed", node: graph.root, run }, ...uses(graph).map(use => ({ kind: "use", ...use })));
  return steps;
}

// Each computed value's number and gradient after so many steps; undefined where it was not reached yet.
function after(count, steps, graph, numbers, mistake) {
  const rule = mistakes[mistake].chainRule ?? chainRule;
  const data = graph.nodes.map(node => node.isLeaf ? numbers.data[node.index] : undefined);
  const grads = graph.nodes.map(() => undefined);
  for (const step of steps.slice(0, count + 1)) {
    if (step.kind === "forward") {
      data[step.node] = numbers.data[step.node];
    } else if (step.kind === "seed") {
      for (const node of graph.computed)
        grads[node.index] = undefined; // leaves keep what they have, which is why ZeroGrad exists
      grads[graph.root] = graph.nodes[graph.root].isLeaf ? (grads[graph.root] ?? 0) + 1 : 1;
    } else if (step.kind === "use") {
      rule(grads, step, numbers.slopes);
    }
  }
  return { data, grads };
}
