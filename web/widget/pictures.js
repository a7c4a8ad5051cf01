// Wages and pathways of an occupation as inline SVG. What they show is said in words too, for who cannot see them.

function money(amount, unit, language) {
  const digits = unit === "hour" ? 2 : 0;
  return new Intl.NumberFormat(localeOf(language), { style: "currency", currency: "USD", minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount);
}

// A band from the 10th to the 90th percentile, the middle half darker, a line at the median, a mark for the person's own pay.
function wageChart(wages, language) {
  const known = wages.percentiles.filter((one) => one.amount !== null);
  if (known.length < 2) { return paragraph(wages.text, "why"); }
  const amounts = known.map((one) => one.amount).concat(wages.yours === null ? [] : [wages.yours]);
  const low = Math.min(...amounts), high = Math.max(...amounts);
  const capped = wages.percentiles.some((one) => one.capped);
  const place = (amount) => Math.round((14 + (capped ? 262 : 292) * (amount - low) / (high - low || 1)) * 10) / 10;
  const at = (share) => { const found = known.filter((one) => one.share === share)[0]; return found ? place(found.amount) : null; };
  const first = place(known[0].amount), last = capped ? 306 : place(known[known.length - 1].amount);
  const middle = [at(25) === null ? first : at(25), at(75) === null ? last : at(75)];
  const picture = draw("svg", { viewBox: "0 0 320 62", role: "img", class: "wages", "aria-label": wages.text },
    draw("rect", { class: "band", x: first, y: 20, width: Math.max(2, last - first), height: 16, rx: 8 }),
    draw("rect", { class: "half", x: middle[0], y: 20, width: Math.max(2, middle[1] - middle[0]), height: 16 }),
    at(50) === null ? null : draw("line", { class: "median", x1: at(50), x2: at(50), y1: 14, y2: 42 }),
    known.filter((one) => one.share === 10 || one.share === 50 || one.share === 90).map((one) => {
      const x = Math.min(292, Math.max(28, place(one.amount)));
      return draw("text", { x, y: 57, "text-anchor": "middle" }, money(one.amount, wages.unit, language));
    }),
    wages.yours === null ? null : [
      draw("path", { class: "you", d: "M" + (place(wages.yours) - 6) + " 4h12l-6 14z" }),
      draw("text", { class: "you", x: Math.min(280, Math.max(30, place(wages.yours))) + (place(wages.yours) > 240 ? -12 : 12), y: 13, "text-anchor": place(wages.yours) > 240 ? "end" : "start" }, say(language, "you_now", { pay: money(wages.yours, wages.unit, language) })),
    ]);
  const unit = say(language, wages.unit === "hour" ? "an_hour" : "a_year");
  return make("figure", { class: "picture" }, picture, make("figcaption", { "aria-hidden": "true" }, say(language, "wages_caption", { unit, area: wages.area, year: wages.year })));
}

const RUNG_LETTERS = 23; // letters of a line in a rung, beside its pay

function lines(text) {
  const found = [""];
  text.split(" ").forEach((word) => {
    const last = found[found.length - 1];
    if (last && (last + " " + word).length > RUNG_LETTERS) { found.push(word); } else { found[found.length - 1] = last ? last + " " + word : word; }
  });
  return found.length > 2 ? [found[0], found[1].slice(0, RUNG_LETTERS - 1) + "…"] : found;
}

// A ladder, the best paid on top.
function pathwayPicture(pathway, language) {
  const rungs = pathway.rungs.slice().reverse();
  const height = 54, gap = 18;
  const picture = draw("svg", { viewBox: "0 0 320 " + (rungs.length * (height + gap) - gap + 4), role: "img", class: "pathway", "aria-label": pathway.text },
    rungs.map((rung, index) => {
      const top = 2 + index * (height + gap), name = lines(rung.name), width = 316 - 8 * index;
      return draw("g", { class: rung.here ? "rung here" : "rung" },
        draw("rect", { x: 2, y: top, width, height, rx: 10 }),
        name.map((line, row) => draw("text", { x: 14, y: top + (name.length > 1 ? 22 : 31) + row * 17, class: "name" }, line)),
        rung.wage ? draw("text", { x: width - 8, y: top + 31, "text-anchor": "end", class: "pay" }, rung.wage) : null,
        index ? draw("path", { class: "up", d: "M24 " + (top - 3) + "v-12m-5 5 5-5 5 5" }) : null);
    }));
  return make("figure", { class: "picture" }, make("figcaption", { "aria-hidden": "true" }, say(language, "pathway")), picture);
}
