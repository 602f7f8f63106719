// The paths from a value to the result, with the product of the slopes along each. All products together are the
// gradient, so that those which are not listed need not be walked.

function pathsFrom(index, { graph, slope }, most) {
  const found = [], waiting = [{ at: index, product: 1 }];
  while (waiting.length > 0 && found.length < most) {
    const path = waiting.pop();
    if (path.at === graph.root)
      found.push(path);
    for (const use of graph.nodes[path.at].users.toReversed())
      waiting.push({ at: use.user, before: path, use, product: path.product * slope(use) });
  }
  return found;
}

// The uses along a path, from the value to the result.
function usesAlong(path) {
  const uses = [];
  for (let part = path; part.before; part = part.before)
    uses.unshift(part.use);
  return uses;
}

function countPaths(index, graph) {
  const count = graph.nodes.map(() => 0);
  count[graph.root] = 1;
  for (let i = graph.root; i >= index; i--)
    for (const use of graph.nodes[i].users)
      count[i] += count[use.user];
  return count[index];
}
