// A section becomes a walk: the time line with its buttons and keys, and what follows from each step and change.

const slowest = 1400, wholeWalk = 30000;

function walkThrough(section) {
  const find = selector => section.querySelector(selector);
  const graph = readGraph(section), drawing = drawingOf(section, graph);
  const slider = find(".slider"), play = find(".play"), link = section.dataset.link;
  let timer, isFresh = true;

  const walk = {
    leaves: graph.leaves, mistake: "none", predicting: false, step: 0,
    forward: leaves => forward(graph, leaves, leaves === graph.leaves || graph.own.length > 0 ? graph.kept : {}),
    hides: index => predict.hides(index),
    change(index, number) {
      walk.leaves = walk.leaves.with(index, number);
      compute();
      show();
    },
    reset() {
      walk.leaves = graph.leaves;
      compute();
      show();
    },
    show,
  };
  const chosen = chosenPanel(section, graph, walk), predict = prediction(section, graph, walk);

  function compute() {
    walk.numbers = walk.forward(walk.leaves);
    walk.steps = stepsOf(graph, walk.mistake);
    const right = stepsOf(graph, "none");
    walk.right = after(right.length - 1, right, graph, walk.numbers, "none").grads;
    walk.end = after(walk.steps.length - 1, walk.steps, graph, walk.numbers, walk.mistake).grads;
    slider.max = walk.steps.length - 1;
    walk.step = Math.min(walk.step, walk.steps.length - 1);
  }

  // Gradients that came out wrong, with what is right; a gradient that still grows is not wrong yet.
  function wrongOnes(grads) {
    const wrong = new Map();
    for (const [index, right] of walk.right.entries())
      if (grads[index] !== undefined && grads[index] === walk.end[index] && walk.end[index] !== right && !Number.isNaN(right))
        wrong.set(index, right);
    return walk.mistake === "none" ? new Map() : wrong;
  }

  function show() {
    const step = walk.steps[walk.step], before = after(walk.step - 1, walk.steps, graph, walk.numbers, walk.mistake);
    walk.moment = after(walk.step, walk.steps, graph, walk.numbers, walk.mistake);
    const wrong = wrongOnes(walk.moment.grads), asked = chosen.chosen ?? step.operand ?? step.node ?? graph.root;
    const label = step.kind === "use" && !walk.hides(step.operand)
      ? `${short(walk.numbers.slopes[step.user][step.position])} × ${short(before.grads[step.user])}` : "";
    drawing.show({ ...walk.moment, wrong, hides: walk.hides }, isFresh ? { kind: "start" } : step, label);
    find(".says").textContent = words(step, before);
    slider.value = walk.step;
    slider.setAttribute("aria-valuetext", `step ${walk.step} of ${walk.steps.length - 1}`);
    find(".step").textContent = `step ${walk.step} of ${walk.steps.length - 1}`;
    find(".step").href = `#${link}${walk.step}`;
    section.classList.toggle("changed", walk.leaves !== graph.leaves);
    predict.ask(walk.predicting ? asked : undefined);
    chosen.show();
  }

  function words(step, before) {
    const name = index => nameOf(graph, walk.numbers.data, index);
    if (isFresh)
      return `${name(graph.root)} = ${short(walk.numbers.data[graph.root])}, and the gradients after the whole walk. Press Play to see how they come about.`;
    if (step.kind === "use" && walk.hides(step.operand))
      return `${name(step.user)} = ${formula(graph, graph.nodes[step.user], name)} hands its slope on to ${name(step.operand)}. How much is it?`;
    return sentence(step, before, graph, walk.numbers, walk.mistake);
  }

  function go(step) {
    isFresh = false;
    walk.step = Math.max(0, Math.min(walk.steps.length - 1, step));
    show();
  }

  function pause() {
    clearInterval(timer);
    timer = undefined;
    play.textContent = "Play";
  }

  function playOrPause() {
    if (timer)
      return pause();
    play.textContent = "Pause";
    go(walk.step === walk.steps.length - 1 ? 0 : walk.step + 1);
    timer = setInterval(() => {
      go(walk.step + 1);
      if (walk.step === walk.steps.length - 1)
        pause();
    }, Math.max(60, Math.min(slowest, wholeWalk / walk.steps.length)));
  }

  const moves = {
    Home: () => go(0), ArrowLeft: () => go(walk.step - 1), " ": playOrPause,
    ArrowRight: () => go(walk.step + 1), End: () => go(walk.steps.length - 1),
  };
  const buttons = { first: "Home", back: "ArrowLeft", play: " ", forward: "ArrowRight", last: "End" };
  for (const [name, key] of Object.entries(buttons))
    find(`.${name}`).addEventListener("click", () => {
      if (name !== "play")
        pause();
      moves[key]();
    });
  slider.addEventListener("input", () => { pause(); go(slider.valueAsNumber); });

  // Fields, buttons and the slider have keys of their own.
  function onKey(event) {
    const at = event.target, isField = at.matches("input:not(.slider), select, textarea, .tries *");
    const isOwn = event.key === " " ? at.matches("button, summary, a, [role=button]") : at.matches(".slider");
    if (isField || isOwn || event.ctrlKey || event.metaKey || event.altKey || !moves[event.key])
      return;
    event.preventDefault();
    if (event.key !== " ")
      pause();
    moves[event.key]();
  }
  section.addEventListener("keydown", onKey);
  if (section === document.querySelector("section.walk"))
    document.addEventListener("keydown", event => event.target === document.body && onKey(event));

  for (const [index, { group }] of drawing.boxes) {
    const choose = () => { chosen.choose(index); drawing.choose(index); show(); };
    group.addEventListener("click", choose);
    group.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        choose();
      }
    });
  }

  for (const [key, { words }] of Object.entries(mistakes)) {
    const radio = element("input", { type: "radio", name: `mistake${link}`, value: key, checked: key === "none" });
    radio.addEventListener("change", () => {
      pause();
      walk.mistake = key;
      compute();
      go(walk.steps.length - 1);
      const count = wrongOnes(walk.end).size;
      find(".effect").textContent = key === "none" ? ""
        : count === 0 ? "In this graph nothing comes out wrong." : `${count} of the gradients come out wrong: they are marked ✗.`;
    });
    find("fieldset").append(element("label", { className: "line" }, radio, ` ${words}`));
  }
  find(".predicting").addEventListener("change", event => {
    walk.predicting = event.target.checked;
    predict.begin();
    show();
  });

  function goToLink() {
    const number = location.hash.slice(1 + link.length);
    if (location.hash.startsWith(`#${link}`) && /^\d+$/.test(number))
      go(Number(number));
  }
  addEventListener("hashchange", goToLink);

  if (graph.own.length > 0) {
    const names = [...new Set(graph.own.map(node => node.op))].join(", ");
    find(".note").textContent = `${names}: an operation of your own has no JavaScript, so the leaves keep their numbers here.`;
    find(".note").hidden = false;
  }
  find(".time").hidden = find(".panels").hidden = false;
  compute();
  walk.step = walk.steps.length - 1;
  show();
  goToLink();
}

document.querySelectorAll("section.walk").forEach(walkThrough);
