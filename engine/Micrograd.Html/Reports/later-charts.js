// In a document that gets its parts later, each chart becomes readable when it comes.
const charts = new WeakSet();
document.addEventListener("shown", () => {
  for (const section of document.querySelectorAll("section.chart")) {
    if (charts.has(section)) continue;
    charts.add(section);
    readable(section);
  }
});
