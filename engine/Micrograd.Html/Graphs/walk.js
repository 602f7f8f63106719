// A section becomes a walk: what follows from each step and each change.

function walkThrough(section) {
  const graph = readGraph(section);
  const walk = {
    graph, section, leaves: graph.leaves, mistake: "none", predicting: false, isFresh: true,
    find: selector => section.querySelector(selector),
    name: index => graph.nodes[index].label || short(walk.numbers.data[index]),
    slopeName: index => `d${walk.name(graph.root)} / d${walk.name(index)}`,
    slope: use => walk.numbers.slopes[use.user][use.position],
    forward: leaves => forward(graph, leaves, leaves === graph.leaves ? graph.kept : {}),
    hides: index => predict.hides(index),
    go(step) {
      walk.isFresh = false;
      walk.step = Math.max(0, Math.min(walk.line.last, step));
      const { operand, node } = walk.line.steps[walk.step];
      walk.asked = operand ?? node ?? graph.root;
      show();
    },
    change(leaves) {
      walk.leaves = leaves;
      compute();
      show();
    },
    choose(index) {
      walk.asked = index;
      chosen.choose(index);
      for (const [other, { group }] of walk.boxes)
        group.setAttribute("aria-pressed", other === index);
      show();
    },
    confuse(mistake) {
      walk.mistake = mistake;
      compute();
      walk.go(walk.line.last);
    },
    predict(isOn) {
      walk.predicting = isOn;
      predict.begin();
      show();
    },
    show,
  };
  const predict = prediction(walk), drawing = drawingOf(walk);
  walk.boxes = drawing.boxes;
  const chosen = chosenPanel(walk);

  function compute() {
    walk.numbers = walk.forward(walk.leaves);
    walk.line = timeLine(graph, walk.numbers, walk.mistake);
    walk.right = timeLine(graph, walk.numbers, "none").after(Infinity).grads;
    walk.end = walk.line.after(walk.line.last).grads;
    walk.step = Math.min(walk.step ?? Infinity, walk.line.last);
  }

  // The right gradient of each that came out wrong; one that still grows is not wrong yet.
  function rightOfWrong(grads) {
    return new Map([...walk.right.entries()].filter(([index, right]) =>
      grads[index] === walk.end[index] && Math.abs(grads[index] - right) > 1e-9 * Math.abs(right)));
  }

  function show() {
    const { steps, after, last } = walk.line, step = steps[walk.step], before = after(walk.step - 1);
    walk.moment = after(walk.step);
    const isUse = step.kind === "use", isAsked = isUse && walk.hides(step.operand);
    const label = isUse && !isAsked ? `${short(walk.slope(step))} × ${short(before.grads[step.user])}` : "";
    drawing.show({ ...walk.moment, wrong: rightOfWrong(walk.moment.grads) }, walk.isFresh ? {} : step, label);
    walk.find(".says").textContent = walk.isFresh
      ? `${walk.name(graph.root)} = ${short(walk.numbers.data[graph.root])}, and all gradients. Play shows how they come about.`
      : isAsked ? `${computed(graph.nodes[step.user], walk.name)}. How much does ${walk.name(step.operand)} get?`
      : sentence(walk, step, before);
    showPlace(walk, last);
    walk.find(".changes").textContent = changes();
    walk.find(".effect").textContent = walk.mistake === "none" ? ""
      : `Gradients that come out wrong: ${rightOfWrong(walk.end).size}.`;
    predict.ask(walk.asked);
    chosen.show();
  }

  // The leaves that are not as they were saved.
  function changes() {
    const changed = graph.nodes.filter(({ index }) => !Object.is(walk.leaves[index], graph.leaves[index]));
    return changed.map(({ index, number }) => `${walk.name(index)} was saved as ${short(number)}`).join(", ");
  }

  compute();
  walk.asked = graph.root;
  controls(walk);
  show();
}
