// Tells the value under the pointer: of a map its cell, of bars the bar, of curves and points the nearest one.

const reach = 30; // so far from the pointer, in pixels of the picture, a point counts as under it

function axis(from, to, low, high, isLogarithmic, power) {
  const placeOf = number => isLogarithmic ? Math.log10(number) : number / 10 ** power;
  return {
    pixel: number => from + (placeOf(number) - low) / (high - low) * (to - from),
    number(pixel) {
      const place = low + (pixel - from) / (to - from) * (high - low);
      return isLogarithmic ? 10 ** place : place * 10 ** power;
    },
  };
}

function valueUnder(data) {
  const [left, right, bottom, top] = data.frame, [x0, x1, y0, y1] = data.places;
  const x = axis(left, right, x0, x1, data.logX, data.powers[0]);
  const y = axis(bottom, top, y0, y1, data.logY, data.powers[1]);
  const [xName, yName] = data.axes;

  function nearestPoint(px, py) {
    let best = null;
    for (const series of data.series) {
      for (const [i, at] of series.x.entries()) {
        const distance = Math.hypot(x.pixel(at) - px, y.pixel(series.y[i]) - py);
        if (at !== null && series.y[i] !== null && distance < (best?.distance ?? Infinity))
          best = { name: series.name, x: at, y: series.y[i], distance };
      }
    }
    return best;
  }

  function cell(px, py) {
    const { edges: [l, r, b, t], cells } = data.map;
    const row = Math.floor((t - y.number(py)) / (t - b) * cells.length);
    const column = Math.floor((x.number(px) - l) / (r - l) * cells[0].length);
    return cells[row]?.[column];
  }

  const place = (at, up) => `${xName || "x"} = ${short(at)}, ${yName || "y"} = ${short(up)}`;

  return (px, py) => {
    if (px < left || px > right || py < top || py > bottom)
      return "";
    if (data.columns.length > 0)
      return `${data.rows[Math.round(y.number(py))]}, ${data.columns[Math.round(x.number(px))]}: ${cell(px, py) ?? "no number"}`;
    if (data.rows.length > 0) {
      const row = Math.round(y.number(py)), { x: values, y: rows } = data.series[0];
      return `${data.rows[row]}: ${short(values[rows.indexOf(row)])}`;
    }
    const point = nearestPoint(px, py), isNear = point?.distance < reach;
    if (data.map && !(point?.distance < reach / 3))
      return `${place(x.number(px), y.number(py))}: ${cell(px, py) ?? "no number"}`;
    return isNear ? `${point.name ? point.name + ": " : ""}${place(point.x, point.y)}` : place(x.number(px), y.number(py));
  };
}

function readable(section) {
  const data = JSON.parse(section.querySelector("script.data").textContent);
  if (!data.frame)
    return;
  const svg = section.querySelector("svg"), under = section.querySelector(".under"), value = valueUnder(data);
  under.hidden = false;
  under.textContent = "Point at the picture to read a value.";
  function read(event) {
    const box = svg.getBoundingClientRect(), scale = svg.viewBox.baseVal.width / box.width;
    under.textContent = value((event.clientX - box.left) * scale, (event.clientY - box.top) * scale)
      || "Point at the picture to read a value.";
  }
  svg.addEventListener("pointermove", read);
  svg.addEventListener("pointerdown", read);
}

document.querySelectorAll("section.chart").forEach(readable);
