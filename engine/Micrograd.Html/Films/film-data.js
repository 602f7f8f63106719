"use strict";
// Reads the film that the engine wrote. A list of numbers is the base64 text of its float64 bytes: no bit is lost.

function numbersOf(base64) {
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  return new Float64Array(bytes.buffer);
}

function readFilm() {
  const film = JSON.parse(document.getElementById("film-data").textContent);
  for (const name of ["examples", "targets", "classes", "steps", "losses", "accuracies", "rates", "frames", "places"]) {
    if (film[name] !== undefined) film[name] = numbersOf(film[name]);
  }
  return film;
}

// The moments of the film: parameters and memories are views of its numbers, which nobody changes.
function recordedFrames(film) {
  const kinds = 1 + film.memories.length;
  return Array.from(film.steps, (step, at) => {
    const part = kind => {
      const start = (at * kinds + kind) * film.parameters;
      return film.frames.subarray(start, start + film.parameters);
    };
    return {
      step,
      parameters: part(0),
      memories: film.memories.map((_, kind) => part(kind + 1)),
      loss: film.losses[at],
      accuracy: film.accuracies[at],
      rate: rateOf(film, step),
      isOwn: false,
    };
  });
}

// The rate of the step that led to this one; before the first step, the rate that it begins with.
function rateOf(film, step) {
  return film.rates[Math.min(step, film.rates.length - 1)];
}
