// What stands around the conversation: the bar, the welcome with its first topics, the box to write in.

function startTopics(chat) {
  const given = (chat.options.topics || "").split("|").map((text) => text.trim()).filter(Boolean);
  const names = given.length ? given : Object.keys(TOPICS);
  return names.map((name) => {
    const text = name in TOPICS ? chat.say("topic_" + name) : name;
    return button([name in TOPICS ? icon(TOPICS[name]) : null, make("span", {}, text)], () => chat.ask(text));
  });
}

function drawBar(chat) {
  const other = chat.language === "es" ? "en" : "es";
  const compass = draw("svg", { viewBox: "0 0 24 24", width: 28, height: 28, "aria-hidden": "true" },
    draw("circle", { cx: 12, cy: 12, r: 10.5, fill: "none", stroke: "currentColor", "stroke-width": 1.8 }), draw("path", { d: "M16.6 7.4l-2.9 6.3-6.3 2.9 2.9-6.3z", fill: "currentColor" }));
  return make("header", {}, make("div", { class: "top" }, make("div", { class: "bar" },
    make("p", { class: "brand" }, compass, make("span", {}, DATA.organization + " ", make("b", {}, "Navigator"))),
    button([chat.say("plan"), make("b", { class: "count", "aria-hidden": "true" }), make("span", { class: "unseen" })], () => { if (chat.view !== planView) { chat.show(planView); } }, "plan-button"),
    button(chat.say("other_language"), () => { chat.speak(other, true); chat.find(".other-language").focus(); }, "other-language", { lang: other }),
    chat.isPage ? null : button([unseen(chat.say("close")), icon("M6 6l12 12M18 6 6 18")], () => chat.host.close(), "close"))),
    make("p", { class: "notice" }, make("span", {}, linked(chat.say("notice")))));
}

function drawWelcome(chat) {
  return make("section", { class: "welcome" },
    make(chat.ownsPage ? "h1" : "h2", {}, chat.options.greeting || chat.say("welcome")), make("p", {}, chat.say("welcome_more")),
    make("div", { class: "topics", role: "group", "aria-label": chat.say("topics") }, startTopics(chat)));
}

function drawDock(chat) {
  const box = make("textarea", {
    id: "message", rows: 1, autocomplete: "off", enterkeyhint: "send", "aria-describedby": "hint", placeholder: chat.say("placeholder"),
    oninput: () => { chat.grow(); if (!chat.busy) { chat.tell(""); } },
    onkeydown: (event) => { if (event.key === "Enter" && !event.shiftKey && !event.isComposing) { event.preventDefault(); chat.ask(box.value); } },
  });
  const form = make("form", { onsubmit: (event) => { event.preventDefault(); chat.ask(box.value); } },
    make("p", { class: "above" }, make("label", { for: "message" }, chat.say("message")), " ", make("span", { id: "hint", class: "hint" }, chat.say("hint"))),
    make("div", { class: "field" }, box, make("button", { type: "submit", class: "send" }, icon("M4 12h15M13 6l6 6-6 6"), make("span", {}, chat.say("send")))),
    make("p", { class: "links" },
      button(chat.say("person"), () => chat.talkToPerson(), "quiet"),
      button(chat.say("start_over"), () => chat.startOver(), "quiet restart"), button(chat.say("forget"), () => chat.show(forgetView), "quiet forget")));
  return make("div", { class: "dock", role: "region", "aria-label": chat.say("writing") }, make("p", { class: "status", role: "status" }), form);
}

function drawFrame(chat) {
  const whole = chat.isPage ? { class: "frame page" } : { class: "frame panel", role: "dialog", "aria-label": chat.say("panel") };
  return make("div", Object.assign(whole, { lang: chat.language }),
    chat.isPage ? button(chat.say("skip_link"), () => chat.box.focus(), "skip") : null,
    drawBar(chat),
    make(chat.ownsPage ? "main" : "div", { class: "body" }, make("div", { class: "talk" }, make(chat.ownsPage ? "h1" : "h2", { class: "unseen heard" }, chat.say("conversation")), drawWelcome(chat)), make("section", { class: "view", hidden: true })),
    drawDock(chat));
}
