// Predict: the gradients are hidden, the reader tells one, and the page says right or gives the rule as a hint.

function prediction(section, graph, walk) {
  const form = section.querySelector("form.predict");
  const question = form.querySelector(".question"), answer = form.querySelector("input"), verdict = form.querySelector(".verdict");
  const known = new Set();
  let asked;
  const name = index => nameOf(graph, walk.numbers.data, index);

  form.addEventListener("submit", event => {
    event.preventDefault();
    const told = Number(answer.value.trim().replace("−", "-")), right = walk.right[asked];
    if (answer.value.trim() === "" || Number.isNaN(told)) {
      verdict.textContent = "Type a number, such as -2.";
      return;
    }
    const isRight = Math.abs(told - right) <= 0.01 * Math.abs(right) || Object.is(told, right);
    if (isRight)
      known.add(asked);
    verdict.textContent = isRight ? `✓ Right: ${short(right)}.` : `✗ Not ${answer.value.trim()}. ${hint(asked)}`;
    verdict.className = `verdict ${isRight ? "yes" : "no"}`;
    walk.show();
  });

  function hint(index) {
    const node = graph.nodes[index];
    if (index === graph.root)
      return "The result follows itself, one to one.";
    const parts = node.users.toReversed().map(use => {
      const user = graph.nodes[use.user];
      const rule = user.operation?.rule ?? `${user.op} is an operation of your own`;
      return `${name(use.user)} = ${formula(graph, user, name)}. ${rule}: ` +
        `${short(walk.numbers.slopes[use.user][use.position])} × the gradient of ${name(use.user)}.`;
    });
    return parts.join(" ") + (parts.length > 1 ? ` ${name(index)} was used ${times(parts.length)}: add them.` : "");
  }

  return {
    hides: index => walk.predicting && !known.has(index),
    ask(index) {
      form.hidden = !walk.predicting || index === undefined || !graph.nodes[index].hasGrad;
      if (form.hidden || asked === index)
        return;
      asked = index;
      question.textContent = `d${name(graph.root)} / d${name(index)} =`;
      answer.value = verdict.textContent = "";
    },
    begin() {
      known.clear();
      asked = undefined;
    },
  };
}
