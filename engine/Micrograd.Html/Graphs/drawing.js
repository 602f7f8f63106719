// Paints a moment of the walk onto the picture and the table.

function drawingOf(walk) {
  const { graph, find, hides } = walk;
  const frame = find(".picture"), svg = find(".picture svg"), details = find(".numbers");
  const all = (parent, kind) => [...parent.querySelectorAll(`[data-${kind}]`)].map(mark => [mark.dataset[kind], mark]);
  const boxes = new Map(all(svg, "node").map(([index, group]) =>
    [Number(index), { group, data: textOf(group, ".d"), grad: textOf(group, ".g") }]));
  const rows = all(details, "node").map(([index, line]) => [Number(index), line.cells[2], line.cells[3]]);
  const lines = linesOf(svg.querySelectorAll(":scope > path"));
  const amount = svgText(svg, "amount");
  let lit = [], shown;

  const { width } = svg.viewBox.baseVal;
  Object.assign(svg.style, { width: "100%", height: "auto", minWidth: `${0.85 * width}px`, maxWidth: `${1.5 * width}px` });
  svg.setAttribute("role", "group");
  for (const { group } of boxes.values())
    put(group, { tabindex: 0, role: "button", "aria-pressed": false });
  details.open = graph.nodes.length <= 60;
  details.addEventListener("toggle", fillTable);

  // The lines come in the order of the users and of their operands.
  function linesOf(paths) {
    const lines = new Map();
    for (const { index, operands } of graph.computed)
      for (const [position, operand] of operands.entries())
        if (boxes.has(operand))
          lines.set(`${index}.${position}`, paths[lines.size]);
    return lines;
  }

  // A number may be as long as the one that was saved, or eight characters.
  function textOf(group, kind) {
    const text = group.querySelector(kind);
    return text && { text, room: Math.max(8, text.textContent.length) };
  }

  function write(text, words) {
    if (text.textContent !== words)
      text.textContent = words;
  }

  // Where there is no room for four decimals there are fewer.
  function fit(x, room) {
    let words = boxed(x);
    for (let decimals = 3; words.length > room && decimals >= 0; decimals--)
      words = x.toFixed(decimals);
    return words.length > room ? x.toExponential(1) : words;
  }

  function fillBoxes() {
    for (const [index, box] of boxes) {
      write(box.data.text, fit(shown.data[index], box.data.room));
      if (box.grad)
        write(box.grad.text, hides(index) ? "?" : fit(shown.grads[index], box.grad.room));
      markWrong(box, shown.wrong.get(index));
    }
  }

  function markWrong(box, right) {
    box.group.classList.toggle("wrong", right !== undefined);
    if (right !== undefined && !box.right) {
      box.right = svgText(box.group, "right");
      put(box.right, { x: box.grad.text.getAttribute("x"), y: box.group.querySelector("rect:not(.o)").y.baseVal.value - 4 });
    }
    if (box.right)
      write(box.right, right === undefined ? "" : `✗ right: ${boxed(right)}`);
  }

  function fillTable() {
    if (!details.open || !shown)
      return;
    for (const [index, data, grad] of rows) {
      write(data, boxed(shown.data[index]));
      const wrong = shown.wrong.has(index) ? ` ✗ right: ${boxed(shown.wrong.get(index))}` : "";
      if (graph.nodes[index].hasGrad)
        write(grad, hides(index) ? "?" : boxed(shown.grads[index]) + wrong);
    }
  }

  // The edge and the two nodes of a contribution, or a computed node and its edges.
  function light(step, label) {
    const uses = step.kind === "use" ? [step]
      : step.kind === "forward" ? graph.nodes[step.node].operands.map((_, position) => ({ user: step.node, position })) : [];
    const ways = uses.map(use => lines.get(`${use.user}.${use.position}`)).filter(Boolean);
    lit.forEach(mark => mark.classList.remove("lit"));
    lit = [step.node, step.user, step.operand].map(node => boxes.get(node)?.group).filter(Boolean).concat(ways);
    lit.forEach(mark => mark.classList.add("lit"));
    write(amount, ways.length > 0 ? label : "");
    if (amount.textContent) {
      const { x, y } = ways[0].getPointAtLength(ways[0].getTotalLength() / 2);
      put(amount, { x, y: y - 9 });
    }
    if (lit.length > 0)
      bringIntoView(lit.map(mark => mark.getBoundingClientRect()), frame.getBoundingClientRect());
  }

  function bringIntoView(places, view) {
    const beyond = (near, far) => {
      const first = Math.min(...places.map(at => at[near])) - 20, last = Math.max(...places.map(at => at[far])) + 20;
      return first < view[near] ? first - view[near] : last > view[far] ? last - view[far] : 0;
    };
    frame.scrollBy(beyond("left", "right"), beyond("top", "bottom"));
  }

  return {
    boxes,
    show(moment, step, label) {
      shown = moment;
      fillBoxes();
      fillTable();
      light(step, label);
    },
  };
}
