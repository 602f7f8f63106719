// In a document that gets its parts later, each graph becomes a walk when it comes.
const walks = new WeakSet();
document.addEventListener("shown", () => {
  for (const section of document.querySelectorAll(".walk")) {
    if (walks.has(section)) continue;
    walks.add(section);
    walkThrough(section);
  }
});
