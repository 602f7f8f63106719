// The time line: the forward steps, one step for the result itself, one for each contribution.

const mistakes = {
  none: {},
  plus: { rule: chainRuleWithoutPlus },
  order: { uses: usesWithoutOrder },
  zero: { times: 2 },
};

function timeLine(graph, numbers, mistake) {
  const { uses = usesInOrder, rule = chainRule, times = 1 } = mistakes[mistake];
  let steps = [{ kind: "start" }].concat(graph.computed.map(({ index }) => ({ kind: "forward", node: index })));
  for (let run = 1; run <= times; run++)
    steps = steps.concat({ kind: "seed", node: graph.root, run }, uses(graph).map(use => ({ kind: "use", ...use })));

  // Each value's number and gradient after a step; undefined where it was not reached yet.
  function after(last) {
    const data = [...graph.leaves], grads = graph.nodes.map(() => undefined);
    for (const { index } of graph.nodes.filter(node => node.isLeaf))
      data[index] = numbers.data[index];
    for (const step of steps.slice(0, last + 1)) {
      if (step.kind === "forward") {
        data[step.node] = numbers.data[step.node];
      } else if (step.kind === "seed") {
        for (const { index } of graph.computed)
          grads[index] = undefined; // leaves keep what they have, which is why ZeroGrad exists
        grads[graph.root] = (grads[graph.root] ?? 0) + 1;
      } else if (step.kind === "use") {
        rule(grads, step, numbers.slopes);
      }
    }
    return { data, grads };
  }

  return { steps, after, last: steps.length - 1 };
}
