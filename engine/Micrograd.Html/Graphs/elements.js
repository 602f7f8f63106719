// Elements with their properties and content, in one expression.

function element(name, properties, ...content) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
}

function svgText(parent, kind) {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
  made.setAttribute("class", kind);
  return parent.appendChild(made);
}

function put(mark, attributes) {
  for (const [name, value] of Object.entries(attributes))
    mark.setAttribute(name, value);
}

const row = (kind, cells) => element("tr", {}, ...cells.map(cell => element(kind, {}, cell)));

const tableOf = (heading, rows) => element("div", { className: "scroll" }, element("table", {},
  element("thead", {}, row("th", heading)), element("tbody", {}, ...rows.map(cells => row("td", cells)))));
