// "My plan": what a person chose, in this tab; behind a private link once they want to print it, send it or open it elsewhere.

const MOST_PLANNED = 40;
const MOST_COMPARED = 3;
const COMPARED = ["cost", "length", "schedule", "delivery", "starts", "where", "miles"];

function entryItem(match) {
  return {
    key: "entry:" + match.id, kind: "entry", of: match.kind, title: match.name, done: false, phone: match.phone, url: match.url,
    dated: Boolean(match.card && match.card.sessions.length),
    card: match.card && match.kind === "program" ? COMPARED.reduce((kept, name) => Object.assign(kept, { [name]: match.card[name] }), {}) : null,
    fit: match.eligibility.status, send: { entry: match.id },
  };
}

function stepItem(reply, index) {
  const step = reply.next_steps[index];
  return {
    key: "step:" + step.rule + ":" + (step.entry || ""), kind: "step", title: step.text, why: step.why, when: step.when, done: false,
    send: { conversation_id: reply.conversation_id, turn: reply.turn, step: index },
  };
}

// A button that puts an item into the plan or takes it out; it shows which.
function planToggle(chat, item, language) {
  const toggle = button("", () => {
    const inside = chat.inPlan(item.key);
    if (!inside) { chat.addToPlan([item]); return; }
    chat.removeFromPlan(item.key);
    chat.tell(say(language, "plan_removed"));
  }, "pill save", { "aria-live": "off" });
  toggle.refresh = () => {
    const inside = chat.inPlan(item.key);
    if (toggle.shown === inside) { return; }
    toggle.shown = inside;
    toggle.setAttribute("aria-pressed", String(inside));
    empty(toggle);
    toggle.append(icon(inside ? "M5 13l4 4L19 7" : "M12 5v14M5 12h14"), say(language, inside ? "plan_in" : "plan_add"), unseen(": " + item.title));
    toggle.classList.toggle("in", inside);
  };
  toggle.refresh();
  return toggle;
}

// Which programs stand side by side: those that were picked, else the first ones.
function comparedOf(items) {
  const programs = items.filter((item) => item.of === "program" && item.card), picked = programs.filter((item) => item.compare);
  return { programs, shown: (picked.length ? picked : programs).slice(0, MOST_COMPARED) };
}

// Where there are more programs than fit, each can be picked to stand side by side with others.
function comparePick(chat, item) {
  const { programs, shown } = comparedOf(chat.state.plan.items);
  if (programs.length <= MOST_COMPARED || programs.indexOf(item) < 0) { return null; }
  const box = make("input", { type: "checkbox", "data-compare": item.key, onchange: () => {
    shown.forEach((one) => { one.compare = true; });
    item.compare = box.checked;
    chat.keep();
    chat.refreshView();
    chat.find('[data-compare="' + item.key + '"]').focus();
  } });
  box.checked = shown.indexOf(item) >= 0;
  box.disabled = !box.checked && shown.length === MOST_COMPARED;
  return make("label", { class: "option" }, box, chat.say("compare"), unseen(": " + item.title));
}

function planRow(chat, item) {
  const id = "plan-" + item.key.replace(/[^a-z0-9]/gi, "-");
  const box = make("input", { type: "checkbox", id, onchange: () => { item.done = box.checked; box.closest("li").classList.toggle("done", item.done); chat.planChanged(); } });
  box.checked = item.done;
  const remove = button([unseen(chat.say("plan_remove", { title: item.title })), icon("M6 6l12 12M18 6 6 18")], () => {
    chat.removeFromPlan(item.key);
    chat.refreshView();
  }, "remove");
  return make("li", { class: item.done ? "done" : null }, make("span", { class: "tick" }, box),
    make("div", {}, make("label", { for: id, class: "what" }, item.title), item.why ? paragraph(chat.say("why", { why: item.why }), "why") : null,
      item.phone || item.url ? make("p", { class: "why" }, item.phone ? make("a", { href: phoneAddress(item.phone) }, item.phone) : null, item.phone && item.url ? " · " : null, item.url ? outward(item.url, [chat.say("website"), unseen(": " + item.title)]) : null) : null,
      comparePick(chat, item)),
    remove);
}

// Up to three programs side by side.
function comparison(chat, programs) {
  const value = (item, name) => {
    const shown = item.card[name];
    return shown === null || shown === undefined ? "–" : name === "miles" ? farWords(shown, chat.language) : shown;
  };
  return make("div", { class: "compared", role: "region", tabindex: 0, "aria-label": chat.say("compare") }, make("table", {},
    make("thead", {}, make("tr", {}, make("td"), programs.map((item) => make("th", { scope: "col" }, item.title)))),
    make("tbody", {},
      COMPARED.filter((name) => programs.some((item) => item.card[name] !== null && item.card[name] !== undefined)).map((name) =>
        make("tr", {}, make("th", { scope: "row" }, chat.say("compare_" + name)), programs.map((item) => make("td", {}, String(value(item, name)))))),
      make("tr", {}, make("th", { scope: "row" }, chat.say("compare_fit")), programs.map((item) => make("td", {}, chat.say("fit_" + item.fit)))),
      make("tr", {}, make("th", { scope: "row" }, chat.say("compare_phone")), programs.map((item) => make("td", {}, item.phone ? make("a", { href: phoneAddress(item.phone) }, item.phone) : "–"))))));
}

function planAsText(chat) {
  const rows = chat.state.plan.items.map((item) => (item.done ? "[x] " : "[ ] ") + [item.title, item.phone, item.url].filter(Boolean).join(" - "));
  const saved = chat.state.plan.saved;
  return [chat.say("plan") + " (" + DATA.organization + ")"].concat(rows, saved ? [saved.url] : []).join("\n");
}

function copy(text) { return navigator.clipboard ? navigator.clipboard.writeText(text).catch(() => copyByHand(text)) : copyByHand(text); }

// For old browsers, and frames that may not use the clipboard.
function copyByHand(text) {
  const area = make("textarea", { class: "unseen" });
  area.value = text;
  document.body.append(area);
  area.select();
  const copied = document.execCommand("copy");
  area.remove();
  return copied ? Promise.resolve() : Promise.reject(new Error("copy"));
}

function copyButton(chat, text, label) {
  return button(label, () => copy(text()).then(() => chat.tell(chat.say("copied")), () => chat.tell(chat.say("copy_failed"), true)), "pill");
}

// What the private link opens: the sheet, the dates, the plan on another phone.
function savedPlan(chat) {
  const saved = chat.state.plan.saved;
  const text = chat.say("plan_text", { url: saved.url });
  return make("section", { class: "saved" }, chat.head(chat.say("plan_link")),
    make("p", {}, outward(saved.url, saved.url)),
    make("p", { class: "why" }, chat.say("plan_link_more", { date: dayOf(saved.expires_on, chat.language) })),
    make("p", { class: "reach" },
      outward(saved.url + "/sheet", chat.say("plan_print"), "pill"), copyButton(chat, () => saved.url, chat.say("copy_link")),
      !DATA.texts && window.matchMedia("(pointer: coarse)").matches ? make("a", { class: "pill", href: "sms:?&body=" + encodeURIComponent(text) }, chat.say("plan_send")) : null,
      chat.state.plan.items.some((item) => item.dated) ? make("a", { class: "pill", href: saved.url + "/dates.ics" }, chat.say("plan_dates")) : null,
      button(chat.say("plan_revoke"), () => chat.revokePlan(), "pill")));
}

// The private link, or the way to it.
function linkPart(chat) {
  return chat.state.plan.saved ? savedPlan(chat) : make("section", { class: "saved" }, chat.head(chat.say("plan_save")), make("p", { class: "why" }, chat.say("plan_save_more")),
    make("p", { class: "reach" }, button(chat.say("plan_make_link"), () => chat.link.make(), "main")));
}

// "Send to my phone". A plan without a private link gets it first, and the part of the view that shows it is drawn anew.
function phoneForm(chat) {
  const to = remembered(chat, "phone", make("input", { id: "phone-to", type: "tel", inputmode: "tel", autocomplete: "tel", maxlength: 40, "aria-describedby": "phone-more phone-wrong" }));
  const wrong = make("p", { class: "wrong", id: "phone-wrong", role: "alert" });
  const form = make("form", { class: "person", novalidate: true }, chat.head(chat.say("phone_send")),
    make("label", { for: "phone-to" }, chat.say("phone_number")), to, make("p", { class: "why", id: "phone-more" }, chat.say("phone_more")), wrong,
    make("p", { class: "reach" }, make("button", { type: "submit", class: "main" }, chat.say("send"))));
  const refuse = (why) => {
    wrong.textContent = why.text;
    if (why.blame) { to.setAttribute("aria-invalid", "true"); }
    to.focus();
  };
  const redraw = () => { if (form.isConnected) { chat.find(".saved").replaceWith(linkPart(chat)); } };
  let sending = false;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (sending) { return; }
    wrong.textContent = "";
    to.removeAttribute("aria-invalid");
    if (!to.value.trim()) { refuse({ text: chat.say("phone_missing"), blame: true }); return; }
    let status = "";
    const made = () => {
      status = chat.say("plan_saved");
      chat.tell(status);
      redraw();
    };
    sending = true;
    chat.tell(chat.say("phone_sending"));
    chat.link.text(to.value.trim(), made).then((answer) => {
      delete chat.typed.phone;
      chat.tell(status);
      if (!form.isConnected) { chat.tell(answer.text); return; }
      const said = make("p", { tabindex: -1, lang: chat.state.plan.saved.language }, answer.text);
      empty(form);
      form.append(chat.head(chat.say("phone_send")), said);
      said.focus();
    }, (why) => {
      sending = false;
      chat.tell(status);
      if (!chat.state.plan.saved) { redraw(); }
      if (form.isConnected) { refuse(why); } else { chat.tell(why.text, true); }
    });
  });
  return form;
}

function planView(chat) {
  const items = chat.state.plan.items;
  const programs = comparedOf(items).shown;
  const rows = (chosen) => make("ul", { class: "plan" }, chosen.map((item) => planRow(chat, item)));
  const steps = WHEN.map((when) => [when, items.filter((item) => item.kind === "step" && item.when === when)]).filter((pair) => pair[1].length);
  const entries = items.filter((item) => item.kind === "entry");
  if (!items.length) { return [make("p", {}, chat.say("plan_empty"))]; }
  return [
    steps.map((pair) => [chat.head(chat.say("when_" + pair[0])), rows(pair[1])]),
    entries.length ? [chat.head(chat.say("plan_entries")), rows(entries)] : null,
    programs.length > 1 ? [chat.head(chat.say("compare")), comparison(chat, programs)] : null,
    linkPart(chat),
    DATA.texts ? phoneForm(chat) : null,
    make("p", { class: "reach" }, copyButton(chat, () => planAsText(chat), chat.say("plan_copy"))),
  ];
}
planView.title = "plan";
