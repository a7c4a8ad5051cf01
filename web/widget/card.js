// A match as a card: what it costs, how long, when, how far, whom to call; why it was found and where each fact comes from.

const REPORTS = ["wrong_number", "closed", "full", "outdated", "other"];

function cardFacts(match, language) {
  const card = match.card || {};
  const facts = [card.cost, card.length, card.schedule, card.delivery, card.starts, card.pays].filter(Boolean).map((text) => make("li", {}, text));
  if (card.languages && card.languages.length) { facts.push(make("li", {}, card.languages.join(", "))); }
  return facts.length ? make("ul", { class: "facts", "aria-label": say(language, "facts") }, facts) : null;
}

// Distances are reckoned from the middle of a ZIP area, so they are told in whole miles.
function farWords(miles, language) {
  const whole = Math.round(miles);
  return whole < 1 ? say(language, "near") : say(language, whole === 1 ? "mile" : "miles", { miles: whole });
}

function cardPlace(match, language) {
  const card = match.card || {};
  const parts = [];
  if (card.where) { parts.push(card.where); }
  if (typeof card.miles === "number") { parts.push((card.where ? " · " : "") + farWords(card.miles, language)); }
  if (card.map) { parts.push(" · ", outward(card.map, say(language, "map")), unseen(" " + match.name)); }
  return parts.length ? make("p", { class: "where" }, parts) : null;
}

const FRESH = 1800000; // milliseconds for which "open now" holds

function cardHours(match, at) {
  const card = match.card || {};
  if (card.open_now && at && Date.now() - at < FRESH) { return make("p", { class: card.open_now.open ? "open yes" : "open no" }, card.open_now.text); }
  return card.hours ? make("p", { class: "open" }, card.hours) : null;
}

// When a session starts, in the clock of the place where it is held.
function startsWords(session, language) {
  const dated = session.starts_at.length === 10;
  const local = new Date((dated ? session.starts_at + "T00:00:00" : session.starts_at.slice(0, 19)) + "Z");
  const shown = { weekday: "long", month: "long", day: "numeric", timeZone: "UTC" };
  return new Intl.DateTimeFormat(localeOf(language), dated ? shown : Object.assign(shown, { hour: "numeric", minute: "2-digit" })).format(local);
}

function cardSessions(match, language) {
  const sessions = (match.card && match.card.sessions) || [];
  return sessions.length ? make("ul", { class: "sessions" }, sessions.map((one) => make("li", {}, one.name + ": " + startsWords(one, language), one.place ? ", " + one.place : null, one.url ? [" · ", outward(one.url, say(language, "website"))] : null))) : null;
}

function cardReach(match, chat, language) {
  return make("p", { class: "reach" },
    match.phone ? make("a", { class: "pill", href: phoneAddress(match.phone) }, say(language, "call", { phone: match.phone })) : null,
    match.url ? outward(match.url, [say(language, "website"), unseen(": " + match.name)], "pill") : null,
    planToggle(chat, entryItem(match), language));
}

function cardSource(match, language) {
  const host = match.source.split("/")[2].replace(/^www\./, "");
  const checked = match.verified_on ? " " + say(language, match.stale ? "stale" : "checked", { date: monthOf(match.verified_on, language) }) : "";
  return make("p", { class: "source" }, say(language, "source") + " ", outward(match.source, host), "." + checked);
}

function cardMore(match, chat, language) {
  const details = match.details.slice();
  if (details.length && details[details.length - 1].indexOf(match.source) >= 0) { details.pop(); }
  const checks = match.eligibility.checks.map((check) => make("li", { class: check.result }, say(language, "check_" + check.result, { text: check.text })));
  return fold([say(language, "more"), unseen(": " + match.name)],
    match.reasons.map((reason) => make("p", { class: "reason" }, reason)),
    checks.length ? make("ul", { class: "checks" }, checks) : null,
    details.map((text) => paragraph(text)),
    reportForm(match, chat, language));
}

// "This is out of date": a reason, then thanks.
function reportForm(match, chat, language) {
  const place = make("div", { class: "report", "aria-live": "off" });
  const open = button([say(language, "report"), unseen(": " + match.name)], () => {
    const select = make("select", { "aria-label": say(language, "report_what") }, REPORTS.map((reason) => make("option", { value: reason }, say(language, "report_" + reason))));
    const send = button(say(language, "send"), () => {
      request("POST", "/api/v1/entries/" + encodeURIComponent(match.id) + "/reports", { reason: select.value, conversation_id: chat.state.id })
        .then(() => thank(place, say(language, "report_thanks")), (error) => chat.tell(say(language, sendingTrouble(error)), true));
    }, "small");
    empty(place);
    place.append(make("label", {}, say(language, "report_what") + " ", select), " ", send);
    select.focus();
  }, "quiet");
  place.append(open);
  return place;
}

function drawCard(match, chat, language, at) {
  const card = match.card || {};
  const fits = match.kind === "program" || match.kind === "service";
  return make("li", { class: "card" },
    make("p", { class: "kind" }, say(language, "kind_" + match.kind)),
    make("h4", {}, match.name),
    match.status === "active" ? null : make("p", { class: "tag" }, say(language, "status_" + match.status)),
    cardFacts(match, language), cardPlace(match, language), cardHours(match, at), cardSessions(match, language),
    fits ? make("p", { class: "fit " + match.eligibility.status }, say(language, "fit_" + match.eligibility.status)) : null,
    card.wages ? wageChart(card.wages, language) : null,
    card.pathway ? pathwayPicture(card.pathway, language) : null,
    cardReach(match, chat, language), cardMore(match, chat, language), cardSource(match, language));
}

const FIRST_CARDS = 3;

// The first cards, and the rest behind a button.
function drawCards(turn, chat) {
  const reply = turn.reply;
  const list = make("ul", { class: "cards" }, reply.matches.slice(0, FIRST_CARDS).map((match) => drawCard(match, chat, reply.language, turn.at)));
  const rest = reply.matches.slice(FIRST_CARDS);
  const more = rest.length ? button(say(reply.language, "more_cards", { count: rest.length }), () => {
    const drawn = rest.map((match) => drawCard(match, chat, reply.language, turn.at));
    drawn.forEach((card) => list.append(card));
    more.remove();
    drawn[0].tabIndex = -1;
    drawn[0].focus();
  }, "wide") : null;
  return [list, more];
}
