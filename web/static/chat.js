// The chat page: sends what a person types to the API and draws the answer. Text only ever goes in as text, never as markup.
(function () {
  "use strict";

  var WORDS = JSON.parse(document.getElementById("wording").textContent);
  var KEPT = "navigator"; // name in sessionStorage: gone when the tab is closed
  var LONGEST = 8000;
  var WHEN = ["now", "today", "this_week", "this_month", "later"];
  var PATIENCE = 45000; // milliseconds until a silent server counts as lost
  var root = document.documentElement;
  var log = document.getElementById("log");
  var form = document.getElementById("composer");
  var box = document.getElementById("message");
  var status = document.getElementById("status");
  var welcome = document.getElementById("welcome");
  var restart = document.getElementById("restart");
  var other = document.getElementById("other");
  var send = form.querySelector(".send");
  var state = { id: form.elements.conversation_id.value || null, chosen: root.hasAttribute("data-chosen") ? root.lang : null, turns: [] };
  var busy = false;
  var round = 0; // raised by "start over", so that a late answer is dropped

  // -- small helpers

  function say(name, values, language) {
    var text = WORDS[language || root.lang][name];
    Object.keys(values || {}).forEach(function (key) { text = text.split("{" + key + "}").join(values[key]); });
    return text;
  }

  function make(tag, attributes, content) {
    var node = document.createElement(tag);
    Object.keys(attributes || {}).forEach(function (key) { node.setAttribute(key, attributes[key]); });
    [].concat(content === undefined || content === null ? [] : content).forEach(function (part) {
      node.appendChild(typeof part === "string" ? document.createTextNode(part) : part);
    });
    return node;
  }

  function phoneAddress(number) {
    var digits = number.replace(/\D/g, "");
    return "tel:" + (digits.length === 10 ? "+1" + digits : digits.length === 11 ? "+" + digits : digits);
  }

  function outward(href, content, look) {
    if (!/^https?:/i.test(href)) { return document.createTextNode(content); }
    return make("a", { href: href, target: "_blank", rel: "noopener noreferrer", "class": look || "" }, content);
  }

  // Phone numbers and web addresses of a sentence become links. navigator/web/links.py does the same; old Safari has no look-behind.
  function linked(text) {
    var pattern = /(https?:\/\/[^\s<>"]+|(?:[a-z0-9-]+\.)+(?:org|com|gov|edu|net|us)\b(?:\/[^\s<>"]*)?)|((?:1-)?[2-9]\d{2}-\d{3}-\d{4}(?![\w-]))|((?:911|988|211)(?![\w%-]|[.,]\d|\s+(?:[A-Z]|people|jobs|hours|weeks|openings|horas|semanas|empleos|puestos)))/g;
    var parts = [], end = 0, found;
    while ((found = pattern.exec(text))) {
      var before = text.charAt(found.index - 1);
      if (found[1] ? /[\w@.-]/.test(before) && found[1].slice(0, 4) !== "http" : found[3] ? /[\w$.,-]/.test(before) : /[\w$.-]/.test(before)) { continue; }
      var words = found[1] ? found[0].replace(/[.,;:!?)\]»”’']+$/, "") : found[0];
      if (found.index > end) { parts.push(text.slice(end, found.index)); }
      parts.push(found[1] ? outward(/^http/.test(words) ? words : "https://" + words, words) : make("a", { href: phoneAddress(words) }, words));
      end = found.index + words.length;
      pattern.lastIndex = end;
    }
    if (end < text.length) { parts.push(text.slice(end)); }
    return parts;
  }

  function paragraph(text, look) { return make("p", look ? { "class": look } : {}, linked(text)); }

  function month(day, language) {
    return new Intl.DateTimeFormat(language === "es" ? "es-US" : "en-US", { month: "long", year: "numeric", timeZone: "UTC" }).format(new Date(day + "T00:00:00Z"));
  }

  // -- what is kept while the tab is open

  function keep() {
    try {
      sessionStorage.setItem(KEPT, JSON.stringify({ id: state.id, chosen: state.chosen, turns: state.turns.slice(-20) }));
    } catch (error) { /* private windows may refuse; the conversation goes on without */ }
  }

  function recall() {
    try {
      var kept = JSON.parse(sessionStorage.getItem(KEPT));
      return kept && Array.isArray(kept.turns) ? kept : null;
    } catch (error) { return null; }
  }

  // -- drawing

  function speak(language) {
    root.lang = language;
    document.title = say("title");
    document.querySelectorAll("[data-t]").forEach(function (node) {
      var text = say(node.getAttribute("data-t"));
      node.textContent = "";
      (node.hasAttribute("data-links") ? linked(text) : [text]).forEach(function (part) { node.append(part); });
    });
    document.querySelectorAll("[data-t-label]").forEach(function (node) { node.setAttribute("aria-label", say(node.getAttribute("data-t-label"))); });
    document.querySelectorAll("[data-t-placeholder]").forEach(function (node) { node.placeholder = say(node.getAttribute("data-t-placeholder")); });
    other.textContent = say("other_language");
    other.lang = other.hreflang = language === "es" ? "en" : "es";
    other.href = "/?lang=" + other.lang;
  }

  function drawSaid(text) {
    var turn = make("article", { "class": "turn said" }, [make("h2", { "class": "unseen" }, say("you_said")), make("p", {}, text)]);
    log.appendChild(turn);
    welcome.hidden = true;
    restart.hidden = false;
    return turn;
  }

  function blocksOf(reply) {
    var blocks = reply.blocks && reply.blocks.length ? reply.blocks.slice() : [{ heading: "", lines: reply.text.split("\n\n"), items: [] }];
    var last = blocks[blocks.length - 1];
    if (reply.question && last.lines.length && last.lines[last.lines.length - 1].indexOf(reply.question.text) >= 0) { blocks.pop(); }
    return blocks;
  }

  function drawBlock(block, index, language) {
    var section = make("section", !block.heading && index ? { "class": "note" } : {});
    if (block.heading) { section.appendChild(make("h3", {}, block.heading)); }
    block.lines.forEach(function (line) {
      var due = WHEN.map(function (when) { return say("when_" + when, {}, language) + ":"; }).filter(function (words) { return line.indexOf(words) === 0; })[0] || "";
      section.appendChild(make("p", {}, (due ? [make("b", {}, due)] : []).concat(linked(line.slice(due.length)))));
    });
    if (block.items.length) { section.appendChild(make("ol", {}, block.items.map(function (item) { return make("li", {}, linked(item)); }))); }
    return section;
  }

  function drawCalls(reply, article) {
    var numbers = {};
    article.querySelectorAll('a[href^="tel:"]').forEach(function (link) { numbers[link.getAttribute("href")] = link.textContent; });
    reply.matches.forEach(function (match) {
      if (match.phone && !numbers[phoneAddress(match.phone)]) { numbers[phoneAddress(match.phone)] = match.phone; }
    });
    var links = [];
    Object.keys(numbers).forEach(function (href) {
      links.push(make("a", { "class": "call", href: href }, say("call", { phone: numbers[href] }, reply.language)));
      if (href === "tel:988") { links.push(make("a", { "class": "call", href: "sms:988" }, say("text_to", { phone: "988" }, reply.language))); }
    });
    return make("p", { "class": "calls" }, links);
  }

  function fold(title, content) { return make("details", {}, [make("summary", {}, title)].concat(content)); }

  function drawSteps(reply) {
    var groups = [], when = null, list = null;
    reply.next_steps.forEach(function (step) {
      if (step.when !== when) {
        when = step.when;
        list = make("ol");
        groups.push(make("h4", {}, say("when_" + when, {}, reply.language)), list);
      }
      var item = make("li", {}, [paragraph(step.text), paragraph(say("why", { why: step.why }, reply.language), "why")]);
      if (step.documents && step.documents.length) { item.appendChild(paragraph(say("bring", { documents: step.documents.join(", ") }, reply.language), "why")); }
      if (step.fallback) { item.appendChild(paragraph(say("fallback", { fallback: step.fallback }, reply.language), "why")); }
      list.appendChild(item);
    });
    return fold(say("steps", {}, reply.language), groups);
  }

  function drawCard(match, language) {
    var card = make("li", { "class": "card" }, make("h4", {}, match.name));
    var checks = match.eligibility.checks;
    var details = match.details.slice();
    if (details.length && details[details.length - 1].indexOf(match.source) >= 0) { details.pop(); }
    if (match.status !== "active") { card.appendChild(make("p", { "class": "tag" }, say("status_" + match.status, {}, language))); }
    match.reasons.forEach(function (reason) { card.appendChild(make("p", { "class": "reason" }, reason)); });
    if (match.kind === "program" || match.kind === "service") {
      card.appendChild(make("p", { "class": "fit " + match.eligibility.status }, say("fit_" + match.eligibility.status, {}, language)));
    }
    if (checks.length) {
      card.appendChild(make("ul", { "class": "checks" }, checks.map(function (check) {
        return make("li", { "class": check.result }, say("check_" + check.result, { text: check.text }, language));
      })));
    }
    if (details.length) { card.appendChild(paragraph(details[0])); }
    if (details.length > 1) { card.appendChild(fold(say("more", {}, language), details.slice(1).map(function (text) { return paragraph(text); }))); }
    var reach = make("p", { "class": "reach" });
    if (match.phone) { reach.appendChild(make("a", { "class": "pill", href: phoneAddress(match.phone) }, say("call", { phone: match.phone }, language))); }
    if (match.url) { reach.appendChild(outward(match.url, say("website", {}, language), "pill")); }
    if (reach.firstChild) { card.appendChild(reach); }
    var host = match.source.split("/")[2].replace(/^www\./, "");
    var checked = match.verified_on ? " " + say(match.stale ? "stale" : "checked", { date: month(match.verified_on, language) }, language) : "";
    card.appendChild(make("p", { "class": "source" }, [say("source", {}, language) + " ", outward(match.source, host), "." + checked]));
    return card;
  }

  function sayButton(text) {
    var button = make("button", { type: "button" }, text);
    button.addEventListener("click", function () { ask(text); });
    return button;
  }

  function drawQuestion(question, language) {
    var skip = make("button", { type: "button", "class": "skip-it" }, say("skip", {}, language));
    var section = make("section", { "class": "question" }, [
      make("h3", {}, question.text), make("p", { "class": "why" }, question.why),
      make("p", { "class": "choices" }, (question.choices || []).map(sayButton).concat(skip)),
    ]);
    skip.addEventListener("click", function () {
      section.remove();
      var last = state.turns[state.turns.length - 1];
      if (last && last.reply) { last.skipped = true; keep(); }
      box.focus();
    });
    return section;
  }

  function drawReply(reply, skipped) {
    var blocks = blocksOf(reply);
    var article = make("article", { "class": "turn reply" + (reply.outcome === "crisis" ? " crisis" : ""), lang: reply.language }, make("h2", { "class": "unseen" }, say("answer", {}, reply.language)));
    blocks.forEach(function (block, index) { article.appendChild(drawBlock(block, index, reply.language)); });
    if (reply.outcome === "crisis") { article.appendChild(drawCalls(reply, article)); }
    if (reply.question && !skipped) { article.appendChild(drawQuestion(reply.question, reply.language)); }
    if (reply.next_steps.length) { article.appendChild(drawSteps(reply)); }
    if (reply.matches.length) {
      var cards = reply.matches.map(function (match) { return drawCard(match, reply.language); });
      article.appendChild(fold(say("details", {}, reply.language), make("ul", { "class": "cards" }, cards)));
    }
    if (reply.suggestions.length) {
      article.appendChild(make("div", { "class": "quick", role: "group", "aria-label": say("suggestions", {}, reply.language) }, reply.suggestions.map(sayButton)));
    }
    log.appendChild(article);
    return article;
  }

  function drawFailure(name, retry) {
    var failure = make("div", { "class": "turn trouble" }, paragraph(say(name)));
    if (retry) {
      var button = make("button", { type: "button" }, say("retry"));
      button.addEventListener("click", function () { failure.remove(); box.focus(); retry(); });
      failure.appendChild(button);
    }
    log.appendChild(failure);
    failure.scrollIntoView({ block: "nearest" });
  }

  function clearOld() { log.querySelectorAll(".question, .quick, .trouble").forEach(function (node) { node.remove(); }); }

  function wait(on) {
    busy = on;
    status.classList.toggle("busy", on);
    status.textContent = on ? say("looking") : "";
    send.setAttribute("aria-disabled", String(on));
    log.setAttribute("aria-busy", String(on));
  }

  // -- asking

  function post(message) {
    var control = new AbortController();
    var timer = setTimeout(function () { control.abort(); }, PATIENCE);
    var body = { message: message };
    if (state.id) { body.conversation_id = state.id; }
    if (state.chosen) { body.language = state.chosen; }
    return fetch("/api/v1/chat", {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body), signal: control.signal, credentials: "omit",
    }).then(function (answer) {
      if (answer.status === 404 && state.id) { state.id = null; return post(message); } // the conversation is gone: a new one begins
      if (!answer.ok) { throw { status: answer.status }; }
      return answer.json();
    }).finally(function () { clearTimeout(timer); });
  }

  function reasonOf(error) {
    return { 413: "too_long", 429: "too_many", 400: "refused", 422: "refused", 500: "not_ready", 502: "not_ready", 503: "not_ready", 504: "not_ready" }[error.status] || "offline";
  }

  function deliver(message, turn) {
    var mine = round;
    wait(true);
    turn.scrollIntoView({ block: "start" });
    post(message).then(function (reply) {
      if (mine !== round) { return; }
      wait(false);
      state.id = reply.conversation_id;
      state.turns.push({ said: message, reply: reply });
      keep();
      if (!state.chosen && reply.language !== root.lang) { speak(reply.language); }
      drawReply(reply, false);
      turn.scrollIntoView({ block: "start" });
    }).catch(function (error) {
      if (mine !== round) { return; }
      wait(false);
      drawFailure(reasonOf(error), function () { deliver(message, turn); });
    });
  }

  function ask(text) {
    var message = text.trim();
    if (busy) { return; }
    if (!message) { status.textContent = say("empty"); box.focus(); return; }
    if (message.length > LONGEST) { status.textContent = say("too_long"); box.focus(); return; }
    clearOld();
    box.value = "";
    grow();
    var turn = drawSaid(message);
    // On a phone the keyboard would cover the answer, so the focus goes to what was said instead.
    if (window.matchMedia("(pointer: coarse)").matches) { turn.tabIndex = -1; turn.focus({ preventScroll: true }); } else { box.focus({ preventScroll: true }); }
    deliver(message, turn);
  }

  function grow() {
    box.style.height = "auto";
    box.style.height = box.scrollHeight + 2 + "px";
  }

  function startOver() {
    round += 1;
    wait(false);
    state.id = null;
    state.turns = [];
    keep();
    log.textContent = "";
    box.value = "";
    grow();
    welcome.hidden = false;
    restart.hidden = true;
    status.textContent = say("started_over");
    window.scrollTo(0, 0);
    box.focus({ preventScroll: true });
  }

  // -- what a person does

  form.addEventListener("submit", function (event) {
    event.preventDefault();
    ask(event.submitter && event.submitter.name === "choice" ? event.submitter.value : box.value);
  });
  box.addEventListener("keydown", function (event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); ask(box.value); }
  });
  box.addEventListener("input", function () { grow(); if (!busy) { status.textContent = ""; } });
  document.querySelectorAll("[data-say]").forEach(function (button) {
    button.addEventListener("click", function (event) { event.preventDefault(); ask(button.textContent); });
  });
  other.addEventListener("click", function (event) {
    event.preventDefault();
    state.chosen = other.lang;
    speak(other.lang);
    keep();
  });
  restart.addEventListener("click", function (event) { event.preventDefault(); startOver(); });

  // -- start: bring back the conversation of this tab

  var kept = recall();
  if (kept && !log.children.length) {
    state.id = kept.id;
    state.turns = kept.turns;
    if (!state.chosen) { state.chosen = kept.chosen; }
    if (state.chosen && state.chosen !== root.lang) { speak(state.chosen); }
    log.setAttribute("aria-live", "off"); // an old conversation is not read out again
    kept.turns.forEach(function (turn) { clearOld(); drawSaid(turn.said); drawReply(turn.reply, turn.skipped); });
    setTimeout(function () { log.setAttribute("aria-live", "polite"); }, 500);
    if (!state.chosen && kept.turns.length) { speak(kept.turns[kept.turns.length - 1].reply.language); }
  }
}());
