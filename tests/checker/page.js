// What a browser sees of a drawing that stands in the page: called by tests/checker, which judges it.
(() => {
  const seen = (element) => {
    const style = getComputedStyle(element);
    return style.display !== "none" && style.visibility !== "hidden" && +style.opacity > 0.05;
  };
  const rounded = (number) => Math.round(number * 100) / 100;

  // The groups that show elements: those with a name, but not the layers of the sheet.
  const elements = (svg) => [...svg.querySelectorAll("g[id]")].filter((each) => each.parentElement !== svg);
  const holder = (within) => {
    const found = within.closest("g[id]");
    return found && found.parentElement.tagName !== "svg" ? found.id : "";
  };

  // The box of the marks of some characters: from the ascenders to the descenders, not the whole height of the line.
  function ink(span, origin) {
    const text = span.textContent, matrix = span.getScreenCTM();
    const from = text.length - text.trimStart().length, to = Math.min(text.trimEnd().length, span.getNumberOfChars());
    let left = Infinity, right = -Infinity, top = Infinity, bottom = -Infinity;
    for (let at = from; at < to; at++) {
      const one = span.getExtentOfChar(at);
      if (!one.width) continue;
      for (const [x, y] of [[one.x, one.y], [one.x + one.width, one.y + one.height]]) {
        const point = new DOMPoint(x, y).matrixTransform(matrix);
        left = Math.min(left, point.x); right = Math.max(right, point.x);
        top = Math.min(top, point.y); bottom = Math.max(bottom, point.y);
      }
    }
    if (right <= left) return null;
    const air = (bottom - top) * 0.16;
    return [left - origin.left, top + air - origin.top, right - origin.left, bottom - air - origin.top].map(rounded);
  }

  function lines(svg) {
    // Type is measured in the px of the drawing: what they are on paper, its file says.
    const origin = svg.getBoundingClientRect(), scale = svg.getScreenCTM().a, found = [];
    [...svg.querySelectorAll("text")].filter(seen).forEach((text, number) => {
      const spans = [...text.querySelectorAll("tspan")].filter((each) => !each.querySelector("tspan"));
      for (const span of spans.length ? spans : [text]) {
        const box = span.textContent.trim() ? ink(span, origin) : null;
        if (!box) continue;
        const style = getComputedStyle(span);
        found.push({
          text: span.textContent.trim().slice(0, 60), number, box, size: parseFloat(style.fontSize) * span.getScreenCTM().a / scale,
          fill: (style.fill.match(/[\d.]+/g) || [0, 0, 0]).slice(0, 3).map(Number),
          holder: holder(text),
        });
      }
    });
    return found;
  }

  // Chevrons and bubbles are paths; a path that is no wider than this is a sign beside a text.
  const holds = ({ tag, box }) => tag === "rect" || box[2] - box[0] > 60;

  const begins = ([x, top, , bottom], [left, up, right, down]) =>
    left <= x + 2 && x + 2 <= right && up <= (top + bottom) / 2 && (top + bottom) / 2 <= down;

  // Shapes that hold texts. `card` is the id of the element whose card it is, or "": the card of an element is the
  // largest shape of its group, where it takes up most of the group or most of its texts begin there.
  function shapes(svg, found) {
    const origin = svg.getBoundingClientRect(), boxes = new Map();
    for (const each of svg.querySelectorAll("rect,path")) {
      const style = getComputedStyle(each);
      if (!seen(each) || (style.fill === "none" && style.stroke === "none")) continue;
      const box = each.getBoundingClientRect();
      if (box.width > 14 && box.height > 10)
        boxes.set(each, { tag: each.tagName, filled: style.fill !== "none", area: box.width * box.height, box: [
          box.left - origin.left, box.top - origin.top, box.right - origin.left, box.bottom - origin.top].map(rounded) });
    }
    for (const group of elements(svg)) {
      const own = [...group.children].filter((each) => boxes.has(each) && boxes.get(each).filled && holds(boxes.get(each)));
      own.sort((a, b) => boxes.get(b).area - boxes.get(a).area);
      if (!own.length) continue;
      const card = boxes.get(own[0]), whole = group.getBoundingClientRect();
      const held = found.filter((line) => line.holder === group.id).map((line) => begins(line.box, card.box));
      if (card.area > 0.5 * whole.width * whole.height || held.filter((each) => each).length > held.length / 2)
        card.card = group.id;
    }
    return [...boxes.values()].map((shape) => ({ ...shape, card: shape.card || "" }));
  }

  const parents = (svg) => Object.fromEntries(elements(svg).map((each) => [each.id, holder(each.parentElement)]));

  const groups = (svg) => {
    const origin = svg.getBoundingClientRect();
    return elements(svg).map((each) => {
      const box = each.getBoundingClientRect();
      const label = each.getAttribute("aria-label") || "", kind = each.getAttribute("class") || "";
      return { id: each.id, label, kind, top: box.top - origin.top, bottom: box.bottom - origin.top };
    });
  };

  window.measure = () => {
    const svg = document.querySelector("svg"), { width, height } = svg.getBoundingClientRect(), found = lines(svg);
    return { width, height, lines: found, shapes: shapes(svg, found), parents: parents(svg), groups: groups(svg) };
  };

  // The lowest contrast, but for a few pixels, of each line to what is behind it, from a picture without texts.
  const light = (red, green, blue) => {
    const one = (value) => (value /= 255) <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    return 0.2126 * one(red) + 0.7152 * one(green) + 0.0722 * one(blue);
  };
  window.shades = async ({ picture, count }) => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const canvas = document.createElement("canvas"), { width, height } = image;
    canvas.width = width; canvas.height = height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    const data = context.getImageData(0, 0, width, height).data, sums = new Float64Array(count * count), counts = new Float64Array(count * count);
    for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) {
      const cell = Math.floor(y * count / height) * count + Math.floor(x * count / width), at = 4 * (y * width + x);
      sums[cell] += (data[at] + data[at + 1] + data[at + 2]) / 3; counts[cell]++;
    }
    return [...sums].map((sum, cell) => Math.round(sum / counts[cell]));
  };
  window.contrasts = async ({ picture, top, lines }) => {
    const image = new Image();
    image.src = "data:image/png;base64," + picture;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.width; canvas.height = image.height;
    const context = canvas.getContext("2d", { willReadFrequently: true });
    context.drawImage(image, 0, 0);
    return lines.map(({ box, fill }) => {
      const x = Math.max(0, Math.floor(box[0])), y = Math.max(0, Math.floor(box[1] - top)), ink = light(...fill);
      const data = context.getImageData(x, y, Math.max(1, Math.ceil(box[2] - x)), Math.max(1, Math.ceil(box[3] - top - y))).data;
      const found = [];
      for (let at = 0; at < data.length; at += 8) {
        const behind = light(data[at], data[at + 1], data[at + 2]);
        found.push((Math.max(ink, behind) + 0.05) / (Math.min(ink, behind) + 0.05));
      }
      found.sort((a, b) => a - b);
      return rounded(found[Math.floor(found.length * 0.02)]);
    });
  };
})();
