// The panel about one value: its formula, its uses, the paths to the result, and for a leaf its number to change.

const mostPaths = 8, nudge = 0.001;

function chosenPanel(walk) {
  const { graph, name, hides, find } = walk, controls = find(".change"), input = controls.querySelector("input");
  let chosen;

  function choose(index) {
    const { isLeaf, label } = graph.nodes[index], size = Math.abs(walk.leaves[index]);
    chosen = index;
    controls.hidden = !isLeaf;
    controls.querySelector("span").textContent = label || "this number";
    input.step = size > 0 && size < 0.1 ? 10 ** Math.floor(Math.log10(size)) : 0.1;
    input.value = walk.leaves[index];
  }

  input.addEventListener("input", () =>
    Number.isFinite(input.valueAsNumber) && walk.change(walk.leaves.with(chosen, input.valueAsNumber)));
  find(".saved").addEventListener("click", () => walk.change(graph.leaves));
  find(".nudge").addEventListener("click", () => { find(".nudged").textContent = nudgedText(chosen); });
  for (const control of controls.querySelectorAll("input, button"))
    control.disabled = graph.own.length > 0;

  function nudgedText(index) {
    const root = walk.numbers.data[graph.root];
    const moved = walk.forward(walk.leaves.with(index, walk.leaves[index] + nudge)).data[graph.root];
    const did = `${name(graph.root)} went from ${short(root)} to ${short(moved)}`;
    return hides(index) ? `${did}.`
      : `${did}: ${short((moved - root) / nudge)} for each unit. The slope says ${short(walk.right[index])}.`;
  }

  function show() {
    if (chosen === undefined)
      return;
    const node = graph.nodes[chosen], { data, grads } = walk.moment, parts = [];
    const grad = hides(chosen) ? "?" : short(grads[chosen]);
    if (document.activeElement !== input)
      input.value = walk.leaves[chosen];
    find(".nudged").textContent = "";
    if (!node.isLeaf)
      parts.push(element("p", { className: "formula" }, `${computed(node, name)} = ${short(data[chosen])}`));
    parts.push(element("p", {}, node.hasGrad ? `${walk.slopeName(chosen)} = ${grad}` : "An input: it has no gradient."));
    if (node.users.length > 0 && !hides(chosen))
      parts.push(usesTable(node), ...pathsList());
    if (node.operands.some(operand => !walk.boxes.has(operand)))
      parts.push(inside(node));
    find(".about").replaceChildren(...parts);
  }

  function usesTable(node) {
    const spoken = new Set(walk.line.steps.slice(0, walk.step + 1)
      .filter(step => step.operand === chosen).map(step => `${step.user}.${step.position}`));
    return tableOf(["used in", "slope there", "× its gradient", "= adds"], node.users.toReversed().map(use => {
      const slope = walk.slope(use), arrived = walk.moment.grads[use.user];
      const numbers = spoken.has(`${use.user}.${use.position}`) ? [slope, arrived, slope * arrived] : Array(3).fill();
      return [computed(graph.nodes[use.user], name), ...numbers.map(short)];
    }));
  }

  function pathsList() {
    if (walk.step <= graph.computed.length)
      return [];
    const paths = pathsFrom(chosen, walk, mostPaths), more = countPaths(chosen, graph) - paths.length;
    const shorten = list => list.length > 9 ? [...list.slice(0, 4), "…", ...list.slice(-4)] : list;
    const items = paths.map(path => {
      const uses = usesAlong(path), stops = [chosen, ...uses.map(use => use.user)];
      const slopes = uses.map(use => short(walk.slope(use)));
      return `${shorten(stops.map(name)).join(" → ")}: ${shorten(slopes).join(" × ")} = ${short(path.product)}`;
    });
    if (more > 0) {
      const rest = paths.reduce((left, path) => left - path.product, walk.right[chosen]);
      items.push(`and ${more < 1e6 ? more.toLocaleString("en") : short(more)} more, together ${short(rest)}`);
    }
    return [element("h3", {}, `Paths to ${name(graph.root)}, with the product of the slopes`),
      element("ul", {}, ...items.map(item => element("li", {}, item)))];
  }

  // What a folded neuron has inside: its weights and bias have no box, but they can be chosen here.
  function inside(node) {
    const rows = node.operands.map(operand => [
      element("button", { type: "button", onclick: () => walk.choose(operand) }, name(operand)),
      short(walk.moment.data[operand]), hides(operand) ? "?" : short(walk.moment.grads[operand])]);
    return element("details", {}, element("summary", {}, "Open this neuron"), tableOf(["operand", "data", "gradient"], rows));
  }

  return { choose, show };
}
