// Predict: the gradients are hidden, the reader tells one, and the page says right or gives the rule as a hint.

function prediction(walk) {
  const { graph, name } = walk, known = new Set(), form = walk.find(".predict");
  const answer = form.querySelector("input"), verdict = form.querySelector(".verdict");
  let asked;

  form.addEventListener("submit", event => {
    event.preventDefault();
    const told = answer.value.trim(), number = Number(told.replace("−", "-")), right = walk.right[asked];
    const isRight = told !== "" && (Math.abs(number - right) <= 0.01 * Math.abs(right) || Object.is(number, right));
    if (isRight)
      known.add(asked);
    verdict.textContent = isRight ? `✓ Right: ${short(right)}.`
      : told === "" || Number.isNaN(number) ? "Type a number, such as -2." : `✗ Not ${told}. ${hint(asked)}`;
    walk.show();
  });

  function hint(index) {
    const { users } = graph.nodes[index];
    const parts = users.toReversed().map(use => {
      const user = graph.nodes[use.user];
      return `${computed(user, name)}. ${ruleOf(user)}: ${short(walk.slope(use))} × the gradient of ${name(use.user)}.`;
    });
    if (users.length === 0)
      parts.push("The result follows itself.");
    if (users.length > 1)
      parts.push(`${name(index)} was used ${times(users.length)}: add them.`);
    return parts.join(" ");
  }

  return {
    hides: index => walk.predicting && !known.has(index),
    ask(index) {
      form.hidden = !walk.predicting || !graph.nodes[index].hasGrad;
      if (form.hidden || asked === index)
        return;
      asked = index;
      form.querySelector(".question").textContent = `${walk.slopeName(index)} =`;
      answer.value = verdict.textContent = "";
    },
    begin() {
      known.clear();
      asked = undefined;
    },
  };
}
