// The panel about one value: its formula, its uses, the paths to the result, and for a leaf its number to change.

const mostPaths = 8;
const nudge = 0.001;

function chosenPanel(section, graph, walk) {
  const about = section.querySelector(".about");
  let chosen, input, follows;

  function choose(index) {
    chosen = index;
    const node = graph.nodes[index];
    follows = element("div", { className: "follows" });
    about.replaceChildren(...(node.isLeaf ? leafControls(node) : []), follows);
    show();
  }

  function leafControls(node) {
    input = element("input", { type: "number", value: walk.leaves[node.index], disabled: graph.own.length > 0 });
    const size = Math.abs(walk.leaves[node.index]);
    input.step = size > 0 && size < 0.1 ? 10 ** Math.floor(Math.log10(size)) : 0.1;
    input.addEventListener("input", () => Number.isFinite(input.valueAsNumber) && walk.change(node.index, input.valueAsNumber));
    const saved = element("button", { type: "button", className: "saved", onclick: () => { walk.reset(); choose(chosen); } }, "as saved");
    const result = element("p", { className: "nudged" });
    result.setAttribute("role", "status");
    const nudged = element("button", {
      type: "button", className: "nudge", disabled: graph.own.length > 0,
      onclick: () => { result.textContent = nudgedText(node); },
    }, `nudge by ${nudge}`);
    return [element("div", { className: "line" }, element("label", {}, `${node.label || "The number"} = `, input), saved, nudged), result];
  }

  function nudgedText(node) {
    const root = walk.numbers.data[graph.root], name = index => nameOf(graph, walk.numbers.data, index);
    const moved = walk.forward(walk.leaves.with(node.index, walk.leaves[node.index] + nudge)).data[graph.root];
    const did = short((moved - root) / nudge);
    return `${name(node.index)} moved by ${nudge} takes ${name(graph.root)} from ${short(root)} to ${short(moved)}: ` +
      (walk.hides(node.index) ? "which slope is that?" : `${did} for each unit. The slope says ${short(walk.right[node.index])}.`);
  }

  function show() {
    if (chosen === undefined)
      return;
    const node = graph.nodes[chosen], { data, grads } = walk.moment;
    const name = index => nameOf(graph, walk.numbers.data, index);
    if (node.isLeaf && document.activeElement !== input)
      input.value = walk.leaves[chosen];
    const grad = walk.hides(chosen) ? "?" : short(grads[chosen]);
    const how = node.isLeaf ? name(chosen) : `${name(chosen)} = ${formula(graph, node, name)}`;
    follows.replaceChildren(
      element("p", { className: "formula" }, `${how}${node.isLeaf && !node.label ? "" : ` = ${short(data[chosen])}`}`),
      element("p", {}, node.hasGrad ? `d${name(graph.root)} / d${name(chosen)} = ${grad}` : "An input: it has no gradient."),
      ...(node.hasGrad && node.users.length > 0 && !walk.hides(chosen) ? [usesTable(node, name), ...pathsList(name)] : []));
  }

  function usesTable(node, name) {
    const spoken = new Set(walk.steps.slice(0, walk.step + 1).filter(step => step.kind === "use" && step.operand === chosen)
      .map(step => `${step.user}.${step.position}`));
    const rows = node.users.toReversed().map(use => {
      const isKnown = spoken.has(`${use.user}.${use.position}`);
      const slope = walk.numbers.slopes[use.user][use.position], arrived = walk.moment.grads[use.user];
      return [`${name(use.user)} = ${formula(graph, graph.nodes[use.user], name)}`,
        isKnown ? short(slope) : "·", isKnown ? short(arrived) : "·", isKnown ? short(slope * arrived) : "·"];
    });
    const table = tableOf(["used in", "slope there", "× its gradient", "= adds"], rows);
    table.className = "uses";
    return element("div", { className: "scroll" }, table);
  }

  function pathsList(name) {
    if (walk.step <= graph.computed.length)
      return [];
    const { slopes } = walk.numbers;
    const paths = pathsFrom(chosen, graph, slopes, mostPaths), more = countPaths(chosen, graph) - paths.length;
    const listed = paths.reduce((sum, path) => sum + path.product, 0);
    const items = paths.map(path => {
      const uses = usesAlong(path), stops = [chosen, ...uses.map(use => use.user)].map(name);
      const way = stops.length > 9 ? [...stops.slice(0, 4), "…", ...stops.slice(-4)] : stops;
      const product = uses.length > 8 ? "the product" : uses.map(use => short(slopes[use.user][use.position])).join(" × ");
      return element("li", {}, `${way.join(" → ")}: ${product} = ${short(path.product)}`);
    });
    if (more > 0)
      items.push(element("li", {}, `and ${more < 1e6 ? more.toLocaleString("en") : short(more)} more, together ${short(walk.right[chosen] - listed)}`));
    return [element("h3", {}, `Paths to ${name(graph.root)}, with the product of the slopes`), element("ul", { className: "paths" }, ...items)];
  }

  return { choose, show, get chosen() { return chosen; } };
}
