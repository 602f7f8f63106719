// The time line's buttons and keys, the boxes of the graph, and what can be tried.

const slowest = 1400, wholeWalk = 30000;

function showPlace({ find, section, step }, last) {
  const words = `step ${step} of ${last}`;
  Object.assign(find(".slider"), { max: last, value: step, ariaValueText: words });
  Object.assign(find(".step"), { textContent: words, href: `#${section.dataset.link}${step}` });
}

function controls(walk) {
  const { section, find, go } = walk, { link } = section.dataset;
  let timer;

  function pause() {
    clearInterval(timer);
    timer = undefined;
    find(".play").textContent = "Play";
  }

  function play() {
    const isLast = walk.step === walk.line.last;
    find(".play").textContent = "Pause";
    go(isLast ? 0 : walk.step + 1);
    timer = setInterval(() => {
      go(walk.step + 1);
      if (walk.step === walk.line.last)
        pause();
    }, Math.max(60, Math.min(slowest, wholeWalk / walk.line.last)));
  }

  const moves = {
    first: ["Home", () => go(0)],
    back: ["ArrowLeft", () => go(walk.step - 1)],
    play: [" ", wasPlaying => wasPlaying || play()],
    forward: ["ArrowRight", () => go(walk.step + 1)],
    last: ["End", () => go(walk.line.last)],
  };

  function move(action) {
    const wasPlaying = timer !== undefined;
    pause();
    action(wasPlaying);
  }

  // Fields, buttons and the slider have keys of their own.
  function onKey(event) {
    const found = Object.values(moves).find(([key]) => key === event.key), at = event.target;
    const isOwn = at.matches(event.key === " " ? "button, summary, a, [role=button]" : ".slider");
    if (!found || isOwn || at.matches("input:not(.slider)") || event.ctrlKey || event.metaKey || event.altKey)
      return;
    event.preventDefault();
    move(found[1]);
  }

  for (const [name, [, action]] of Object.entries(moves))
    find(`.${name}`).addEventListener("click", () => move(action));
  find(".slider").addEventListener("input", event => move(() => go(event.target.valueAsNumber)));
  section.addEventListener("keydown", onKey);
  if (section === document.querySelector(".walk"))
    document.addEventListener("keydown", event => event.target === document.body && onKey(event));

  for (const [index, { group }] of walk.boxes) {
    group.addEventListener("click", () => walk.choose(index));
    group.addEventListener("keydown", event => {
      if (event.key === "Enter" || event.key === " ") {
        event.preventDefault();
        walk.choose(index);
      }
    });
  }

  find("fieldset").addEventListener("change", event => move(() => walk.confuse(event.target.value)));
  find(".predicting").addEventListener("change", event => walk.predict(event.target.checked));

  function follow() {
    const [, number] = location.hash.match(/^#(.*?)(\d+)$/)?.[1] === link ? location.hash.match(/(\d+)$/) : [];
    if (number)
      move(() => go(Number(number)));
  }
  addEventListener("hashchange", follow);
  find(".time").hidden = find(".panels").hidden = false;
  follow();
}
