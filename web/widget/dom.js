// Makes nodes. Text only ever goes in as text, never as markup.

const SVG = "http://www.w3.org/2000/svg";

// Attributes whose value is a function are listeners: {onclick: go}. Children may be nodes, texts or lists of them; nothing for null.
function fill(node, attributes, children) {
  Object.keys(attributes || {}).forEach((key) => {
    const value = attributes[key];
    if (typeof value === "function") { node.addEventListener(key.slice(2), value); } else if (value !== null && value !== false) { node.setAttribute(key, value === true ? "" : value); }
  });
  (function add(parts) {
    parts.forEach((part) => {
      if (Array.isArray(part)) { add(part); } else if (part !== null && part !== undefined && part !== false) { node.append(part); }
    });
  }(children));
  return node;
}

function make(tag, attributes, ...children) { return fill(document.createElement(tag), attributes, children); }

function draw(tag, attributes, ...children) { return fill(document.createElementNS(SVG, tag), attributes, children); }

function icon(path) {
  return draw("svg", { viewBox: "0 0 24 24", width: 20, height: 20, "aria-hidden": "true" },
    draw("path", { d: path, fill: "none", stroke: "currentColor", "stroke-width": 2, "stroke-linecap": "round", "stroke-linejoin": "round" }));
}

function empty(node) { while (node.firstChild) { node.firstChild.remove(); } }

function phoneAddress(number) {
  const digits = number.replace(/\D/g, "");
  return "tel:" + (digits.length === 10 ? "+1" + digits : digits.length === 11 ? "+" + digits : digits);
}

// A link to another site; what is no web address stays text.
function outward(href, content, look) {
  if (!/^https?:/i.test(href)) { return document.createTextNode(content); }
  return make("a", { href, target: "_blank", rel: "noopener noreferrer", class: look || null }, content);
}

// Phone numbers and web addresses of a sentence become links. navigator/web/links.py does the same; old Safari has no look-behind.
function linked(text) {
  const pattern = /(https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:org|com|gov|edu|net|us)\b(?:\/[^\s<>"]*)?)|((?:1-)?[2-9]\d{2}-\d{3}-\d{4}(?![\w-]))|((?:911|988|211)(?![\w%-]|[.,]\d|\s+(?:[A-Z]|people|jobs|hours|weeks|openings|horas|semanas|empleos|puestos)))/g;
  const parts = [];
  let end = 0, found;
  while ((found = pattern.exec(text))) {
    const before = text.charAt(found.index - 1);
    if (found[1] ? /[\w@.-]/.test(before) && found[1].slice(0, 4) !== "http" : found[3] ? /[\w$.,-]/.test(before) : /[\w$.-]/.test(before)) { continue; }
    const words = found[1] ? found[0].replace(/[.,;:!?)\]»”’']+$/, "") : found[0];
    if (found.index > end) { parts.push(text.slice(end, found.index)); }
    parts.push(found[1] ? outward(/^http/.test(words) ? words : "https://" + words, words) : make("a", { href: phoneAddress(words) }, words));
    end = found.index + words.length;
    pattern.lastIndex = end;
  }
  if (end < text.length) { parts.push(text.slice(end)); }
  return parts;
}

function paragraph(text, look) { return make("p", { class: look || null }, linked(text)); }

function fold(title, ...content) { return make("details", {}, make("summary", {}, title), content); }

function button(text, press, look, more) { return make("button", Object.assign({ type: "button", class: look || null, onclick: press }, more || {}), text); }

function unseen(text) { return make("span", { class: "unseen" }, text); }
