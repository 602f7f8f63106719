// Elements with their properties and content, in one expression.

const element = (name, properties, ...content) => {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...content);
  return made;
};

const svgText = kind => {
  const made = document.createElementNS("http://www.w3.org/2000/svg", "text");
  made.setAttribute("class", kind);
  return made;
};

const row = (kind, cells) => element("tr", {}, ...cells.map(cell => element(kind, {}, cell)));

const tableOf = (heading, rows) => element("table", {},
  element("thead", {}, row("th", heading)), element("tbody", {}, ...rows.map(cells => row("td", cells))));
