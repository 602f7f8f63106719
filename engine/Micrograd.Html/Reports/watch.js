"use strict";
// Follows a page: each message names all parts in their order, and brings those that are new here.
{
  const main = document.querySelector("main");
  const status = document.getElementById("status");
  const stop = document.getElementById("stop");
  const contents = document.getElementById("contents");
  const here = location.pathname.replace(/\/$/, "");
  const parts = new Map();

  // The part at the top of the window, and where it is.
  const place = () => {
    const top = document.querySelector(".head").getBoundingClientRect().bottom;
    const seen = [...main.children].find((part) => part.getBoundingClientRect().bottom > top);
    return seen && { seen, following: [...main.children].slice([...main.children].indexOf(seen)), top: seen.getBoundingClientRect().top };
  };

  // The same part, or the next one that is still there, stays where it was.
  const keep = (was) => {
    if (!was || scrollY === 0) return;
    const still = was.following.find((part) => part.isConnected);
    if (still === was.seen) scrollBy({ top: still.getBoundingClientRect().top - was.top, behavior: "instant" });
  };

  const element = (key, markup) => {
    const part = document.createElement("div");
    part.className = "part";
    part.dataset.key = key;
    part.innerHTML = markup;
    return part;
  };

  const show = (state) => {
    const was = place();
    const wanted = new Set(state.parts.map(([key]) => key));
    for (const [key, part] of parts) {
      if (wanted.has(key)) continue;
      part.remove();
      parts.delete(key);
    }
    let next = main.firstChild;
    for (const [key, mark, markup] of state.parts) {
      if (!parts.has(key)) parts.set(key, element(key, markup));
      const part = parts.get(key);
      if (mark) part.dataset.mark = mark;
      else delete part.dataset.mark;
      if (part === next) next = next.nextSibling;
      else main.insertBefore(part, next);
    }
    if (contents.innerHTML !== state.contents) contents.innerHTML = state.contents;
    document.title = state.title;
    status.textContent = state.status;
    stop.hidden = !state.running;
    document.getElementById("languages").hidden = !state.twin;
    if (!state.twin) document.querySelector("input[name=language]").checked = true;
    keep(was);
    if (!was && location.hash) document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
    main.dispatchEvent(new Event("shown", { bubbles: true }));
  };

  const events = new EventSource(`${here}/events`);
  events.addEventListener("open", () => {
    parts.forEach((part) => part.remove());
    parts.clear();
  });
  events.addEventListener("message", (message) => show(JSON.parse(message.data)));
  events.addEventListener("error", () => {
    status.textContent = "The server has ended. Start micrograd watch again.";
    stop.hidden = true;
  });
  stop.addEventListener("click", () =>
    fetch(`${here}/stop`, { method: "POST", headers: { "X-Token": stop.dataset.token } }));
}
