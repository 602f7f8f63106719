// Paints a moment of the walk onto the picture and the table.

function drawingOf(section, graph) {
  const frame = section.querySelector(".picture"), svg = frame.querySelector("svg");
  const details = section.querySelector(".numbers");
  const boxes = new Map(), lines = new Map(), rows = new Map();
  for (const group of svg.querySelectorAll("[data-node]"))
    boxes.set(Number(group.dataset.node), {
      group, texts: [".d", ".g"].map(kind => group.querySelector(kind)), right: null,
    });
  for (const line of svg.querySelectorAll("[data-use]"))
    lines.set(line.dataset.use, line);
  for (const line of details.querySelectorAll("tr[data-node]"))
    rows.set(Number(line.dataset.node), [...line.cells].slice(2));
  const rooms = new Map([...boxes].flatMap(([, box]) => box.texts).map(text => [text, Math.max(8, text?.textContent.length ?? 0)]));
  const amount = svg.appendChild(svgText("amount"));
  let lit = [], shown = null;

  svg.setAttribute("role", "group");
  svg.style.cssText = `width: 100%; height: auto; min-width: ${0.7 * svg.width.baseVal.value}px; max-width: ${1.4 * svg.width.baseVal.value}px`;
  for (const [index, { group }] of boxes) {
    group.setAttribute("tabindex", "0");
    group.setAttribute("role", "button");
    group.setAttribute("aria-label", graph.nodes[index].label || `the number ${short(graph.nodes[index].number)}`);
  }
  details.open = graph.nodes.length <= 60;
  details.addEventListener("toggle", () => details.open && shown && fillTable(shown));

  function write(text, words) {
    if (text && text.textContent !== words)
      text.textContent = words;
  }

  // A number that grew beyond the room of its box is shown with fewer digits.
  function writeNumber(text, x, hidden) {
    let words = hidden ? "?" : boxed(x);
    for (let decimals = 3; decimals >= 0 && words.length > rooms.get(text); decimals--)
      words = x.toFixed(decimals);
    write(text, words.length > rooms.get(text) ? x.toExponential(1) : words);
  }

  function fillBoxes({ data, grads, wrong, hides }) {
    for (const [index, box] of boxes) {
      const [number, grad] = box.texts;
      writeNumber(number, data[index], false);
      if (grad)
        writeNumber(grad, grads[index], hides(index));
      markWrong(box, wrong.get(index));
    }
  }

  function markWrong(box, right) {
    box.group.classList.toggle("wrong", right !== undefined);
    if (right !== undefined && !box.right) {
      box.right = box.group.appendChild(svgText("right"));
      box.right.setAttribute("x", box.texts[1].getAttribute("x"));
      box.right.setAttribute("y", "-22");
    }
    write(box.right, right === undefined ? "" : `✗ right: ${boxed(right)}`);
  }

  function fillTable({ data, grads, wrong, hides }) {
    for (const [index, [number, grad]] of rows) {
      write(number, boxed(data[index]));
      if (graph.nodes[index].hasGrad)
        write(grad, (hides(index) ? "?" : boxed(grads[index])) + (wrong.has(index) ? ` ✗ right: ${boxed(wrong.get(index))}` : ""));
    }
  }

  function light(step, label) {
    lit.forEach(one => one.classList.remove("lit", "back"));
    const uses = step.kind === "use" ? [step] : step.kind === "forward" ? graph.nodes[step.node].operands
      .map((operand, position) => ({ user: step.node, operand, position })) : [];
    const nodes = step.kind === "use" ? [step.user, step.operand] : step.node === undefined ? [] : [step.node];
    const ways = uses.map(use => lines.get(`${use.user}.${use.position}`)).filter(Boolean);
    lit = [...nodes.map(node => boxes.get(node)?.group).filter(Boolean), ...ways];
    lit.forEach(one => one.classList.add("lit"));
    ways.forEach(way => way.classList.toggle("back", step.kind === "use"));
    write(amount, step.kind === "use" && ways.length > 0 ? label : "");
    if (amount.textContent) {
      const middle = ways[0].getPointAtLength(ways[0].getTotalLength() / 2);
      amount.setAttribute("x", middle.x);
      amount.setAttribute("y", middle.y - 9);
    }
    bringIntoView(lit);
  }

  function bringIntoView(marks) {
    if (marks.length === 0)
      return;
    const view = frame.getBoundingClientRect(), places = marks.map(mark => mark.getBoundingClientRect());
    const beyond = (near, far, from, to) => near < from ? near - from - 20 : far > to ? far - to + 20 : 0;
    frame.scrollLeft += beyond(Math.min(...places.map(at => at.left)), Math.max(...places.map(at => at.right)), view.left, view.right);
    frame.scrollTop += beyond(Math.min(...places.map(at => at.top)), Math.max(...places.map(at => at.bottom)), view.top, view.bottom);
  }

  return {
    boxes,
    show(moment, step, label) {
      shown = moment;
      fillBoxes(moment);
      if (details.open)
        fillTable(moment);
      light(step, label);
    },
    choose(index) {
      for (const [other, { group }] of boxes)
        group.setAttribute("aria-pressed", other === index);
    },
  };
}
