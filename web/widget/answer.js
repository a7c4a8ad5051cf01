// A reply as a person sees it: its words first, then the one question, what was found, the steps, and whether it helped.

const WHEN = ["now", "today", "this_week", "this_month", "later"];

function blocksOf(reply) {
  const blocks = reply.blocks && reply.blocks.length ? reply.blocks.slice() : [{ heading: "", lines: reply.text.split("\n\n"), items: [] }];
  const last = blocks[blocks.length - 1];
  if (reply.question && last.lines.length && last.lines[last.lines.length - 1].indexOf(reply.question.text) >= 0) { blocks.pop(); }
  return blocks;
}

function drawBlock(block, index, language) {
  const dues = WHEN.map((when) => say(language, "when_" + when) + ":");
  return make("section", { class: !block.heading && index ? "note" : null },
    block.heading ? make("h3", {}, block.heading) : null,
    block.lines.map((line) => {
      const due = dues.filter((words) => line.indexOf(words) === 0)[0] || "";
      return make("p", {}, due ? make("b", {}, due) : null, linked(line.slice(due.length)));
    }),
    block.items.length ? make("ol", {}, block.items.map((item) => make("li", {}, linked(item)))) : null);
}

// A crisis reply shows the numbers it names large, to call and to text.
function drawCalls(reply, article) {
  const numbers = {};
  article.querySelectorAll('a[href^="tel:"]').forEach((link) => { numbers[link.getAttribute("href")] = link.textContent; });
  reply.matches.forEach((match) => {
    if (match.phone && !numbers[phoneAddress(match.phone)]) { numbers[phoneAddress(match.phone)] = match.phone; }
  });
  return make("p", { class: "calls" }, Object.keys(numbers).map((href) => [
    make("a", { class: "call", href }, say(reply.language, "call", { phone: numbers[href] })),
    href === "tel:988" ? make("a", { class: "call", href: "sms:988" }, say(reply.language, "text_to", { phone: "988" })) : null,
  ]));
}

function sayButton(chat, text) { return button(text, () => chat.ask(text)); }

function drawQuestion(turn, chat) {
  const question = turn.reply.question, language = turn.reply.language;
  const skip = button(say(language, "skip"), () => {
    section.remove();
    turn.skipped = true;
    chat.keep();
    chat.box.focus();
  }, "skip-it");
  const section = make("section", { class: "question" },
    make("h3", {}, question.text), make("p", { class: "why" }, question.why),
    make("p", { class: "choices" }, (question.choices || []).map((choice) => sayButton(chat, choice)), skip));
  return section;
}

function drawSteps(turn, chat) {
  const reply = turn.reply, language = reply.language, groups = [];
  const items = reply.next_steps.map((step, index) => stepItem(reply, index));
  let when = null, list = null;
  reply.next_steps.forEach((step, index) => {
    if (step.when !== when) {
      when = step.when;
      list = make("ol");
      groups.push(make("h4", {}, say(language, "when_" + when)), list);
    }
    list.append(make("li", {}, paragraph(step.text), paragraph(say(language, "why", { why: step.why }), "why"),
      step.takes || step.cost ? paragraph([step.takes, step.cost].filter(Boolean).join(" · "), "why") : null,
      step.documents && step.documents.length ? paragraph(say(language, "bring", { documents: step.documents.join(", ") }), "why") : null,
      step.fallback ? paragraph(say(language, "fallback", { fallback: step.fallback }), "why") : null,
      planToggle(chat, items[index], language)));
  });
  const all = button(say(language, "plan_add_steps"), () => chat.addToPlan(items), "wide");
  return fold(say(language, "steps", { count: items.length }), groups, all);
}

const RATINGS = ["wrong", "unclear", "missing", "too_long", "not_for_me", "other"];

// Thanks in the place of what was pressed, with the focus: it is read once.
function thank(place, text) {
  const said = make("p", { class: "why", tabindex: -1 }, text);
  empty(place);
  place.append(said);
  said.focus({ preventScroll: true });
}

// Why it did not help; `send` takes what is filled in, `leave` goes on without.
function reasonsForm(turn, send, leave) {
  const language = turn.reply.language, group = "reason" + turn.id;
  const comment = make("textarea", { id: group + "more", rows: 2, maxlength: 500 });
  const form = make("form", { class: "reasons" },
    make("fieldset", {}, make("legend", {}, say(language, "rating_why")), RATINGS.map((reason) => make("label", { class: "option" }, make("input", { type: "radio", name: group, value: reason }), say(language, "rating_" + reason)))),
    make("label", { for: group + "more" }, say(language, "rating_more")), comment, make("p", { class: "why" }, say(language, "rating_shared")),
    make("p", { class: "reach" }, make("button", { type: "submit", class: "pill" }, say(language, "send")), button(say(language, "no_thanks"), leave, "pill")));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input:checked");
    send({ reason: chosen ? chosen.value : null, comment: comment.value.trim() });
  });
  return form;
}

// Whether it helped; where it did not, why.
function drawRating(turn, chat) {
  const language = turn.reply.language;
  const place = make("div", { class: "rating", "aria-live": "off" });
  const rate = (body, next) => request("POST", "/api/v1/feedback", Object.assign({ conversation_id: turn.reply.conversation_id, turn: turn.reply.turn }, body))
    .then(next, (error) => chat.tell(say(language, sendingTrouble(error)), true));
  const done = () => {
    turn.rated = true;
    chat.keep();
    thank(place, say(language, "rating_thanks"));
  };
  const askWhy = () => {
    empty(place);
    place.append(reasonsForm(turn, (told) => rate(Object.assign({ helpful: false }, told), done), done));
    place.querySelector("input").focus();
  };
  if (turn.rated) { place.append(make("p", { class: "why" }, say(language, "rating_thanks"))); return place; }
  place.append(make("p", { id: "rate" + turn.id }, say(language, "rating")), make("p", { class: "choices", role: "group", "aria-labelledby": "rate" + turn.id },
    button(say(language, "rating_yes"), () => rate({ helpful: true }, done), "small"),
    button(say(language, "rating_no"), () => rate({ helpful: false }, askWhy), "small")));
  return place;
}

function drawReply(turn, chat) {
  const reply = turn.reply, language = reply.language, crisis = reply.outcome === "crisis";
  const article = make("article", { class: "turn reply" + (crisis ? " crisis" : ""), lang: language },
    make("h2", { class: "unseen" }, say(language, "answer")), blocksOf(reply).map((block, index) => drawBlock(block, index, language)));
  if (crisis) { article.append(drawCalls(reply, article)); }
  if (reply.handoff) {
    article.append(make("p", { class: "choices" }, button(say(language, "person_open"), () => chat.show(personView), "main")));
  }
  if (reply.question && !turn.skipped) { article.append(drawQuestion(turn, chat)); }
  if (reply.next_steps.length) { article.append(drawSteps(turn, chat)); }
  if (reply.matches.length) {
    const cards = drawCards(turn, chat);
    article.append(crisis ? fold(say(language, "details"), cards) : fill(make("section", { class: "found" }, make("h3", {}, say(language, "found"))), {}, cards));
  }
  if (!crisis && reply.turn) { article.append(drawRating(turn, chat)); }
  if (reply.suggestions.length) {
    article.append(make("div", { class: "quick", role: "group", "aria-label": say(language, "suggestions") }, reply.suggestions.map((text) => sayButton(chat, text))));
  }
  return article;
}
