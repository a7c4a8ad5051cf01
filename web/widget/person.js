// "Talk to a person": a name and a way to reach them, only if they wish; then when they will hear back.

const WAYS = ["call", "text", "email"];

// What is typed stays when the language is switched; it is kept nowhere else.
function remembered(chat, name, box) {
  box.value = chat.typed[name] || "";
  box.addEventListener("input", () => { chat.typed[name] = box.value; });
  return box;
}

function personView(chat) {
  const name = remembered(chat, "name", make("input", { id: "person-name", autocomplete: "name", maxlength: 80 }));
  const to = remembered(chat, "to", make("input", { id: "person-to", type: "tel", autocomplete: "tel", maxlength: 120, "aria-describedby": "person-wrong" }));
  const comment = remembered(chat, "comment", make("textarea", { id: "person-comment", rows: 3, maxlength: 500 }));
  const label = make("label", { for: "person-to" }, chat.say("person_number"));
  const reach = make("div", { hidden: true }, label, to);
  const wrong = make("p", { class: "wrong", id: "person-wrong", role: "alert" });
  const choose = (way) => () => {
    chat.typed.way = way;
    reach.hidden = way === "none";
    label.textContent = chat.say(way === "email" ? "person_email" : "person_number");
    to.type = way === "email" ? "email" : "tel";
    to.autocomplete = way === "email" ? "email" : "tel";
  };
  const way = (value) => {
    const box = make("input", { type: "radio", name: "way", value, onchange: choose(value) });
    box.checked = value === (chat.typed.way || "none");
    return make("label", { class: "option" }, box, chat.say("person_by_" + value));
  };
  const form = make("form", { class: "person", novalidate: true },
    paragraph(chat.say("person_more", { phone: DATA.phone })),
    make("label", { for: "person-name" }, chat.say("person_name")), name,
    make("fieldset", {}, make("legend", {}, chat.say("person_reach")), ["none"].concat(WAYS).map(way)), reach,
    make("label", { for: "person-comment" }, chat.say("person_comment")), comment,
    make("p", { class: "why" }, chat.say("person_shared")), wrong,
    make("p", { class: "reach" }, make("button", { type: "submit", class: "main" }, chat.say("person_send"))));
  choose(chat.typed.way || "none")();
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    const chosen = form.querySelector("input[name=way]:checked").value;
    wrong.textContent = "";
    if (chosen !== "none" && !to.value.trim()) { wrong.textContent = chat.say("person_missing"); to.focus(); return; }
    chat.handOff({ name: name.value.trim(), comment: comment.value.trim(), reach: chosen === "none" ? null : { by: chosen, to: to.value.trim() } }).then((answer) => {
      chat.typed = {};
      const said = make("p", { tabindex: -1 }, linked(answer.text));
      empty(form);
      form.append(said, button(chat.say("back_to_chat"), () => chat.hide(), "main"));
      said.focus();
    }, (error) => { wrong.textContent = error.status === 422 && error.detail ? error.detail : chat.say(sendingTrouble(error)); if (chosen !== "none") { to.focus(); } });
  });
  return [form];
}
personView.title = "person";

// "Forget me": said what it does, then done.
function forgetView(chat) {
  return [
    make("p", {}, chat.say("forget_more")),
    make("p", { class: "reach" }, button(chat.say("forget_yes"), () => chat.forget(), "main"), button(chat.say("forget_no"), () => chat.hide(), "pill")),
  ];
}
forgetView.title = "forget";
