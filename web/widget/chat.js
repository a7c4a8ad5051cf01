// The conversation: what is asked, kept, sent again, started over and forgotten.

const LONGEST = 8000;
const PLAN_PAUSE = 600; // milliseconds after the last change until the saved plan is changed too
const TOPICS = {
  training: "M12 4 2 9l10 5 10-5zM6 11.5V16c3 3 9 3 12 0v-4.5M22 9v6",
  jobs: "M3 8h18v11H3zM9 8V5h6v3M3 13h18",
  rent: "M3 11.5 12 4l9 7.5M6 9.5V20h12V9.5M10 20v-6h4v6",
  food: "M4 11h16a8 8 0 0 1-16 0zM8 20h8M12 7V4M8 8V6M16 8V6",
};

class Chat {
  constructor(host, root, given) {
    this.host = host;
    this.root = root; // the shadow root
    this.options = host.dataset;
    this.isPage = "page" in this.options;
    this.state = recall() || freshState();
    if (given.exchange && !this.state.turns.length) { this.adopt(given.exchange); }
    const asked = this.options.language;
    this.state.chosen = this.state.chosen || (asked in DATA.words ? asked : null);
    this.language = this.state.chosen || this.lastLanguage() || (this.isPage ? document.documentElement.lang : preferredLanguage());
    this.busy = false;
    this.round = 0; // raised by "start over", so that a late answer is dropped
    this.view = null;
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite" });
    this.build();
    this.box.value = given.draft || "";
    this.recallTurns();
    if (this.isPage) { window.addEventListener("popstate", () => { if (this.view) { this.close(); } }); }
  }

  say(name, values) { return say(this.language, name, values); }

  keep() { keep(this.state); }

  lastLanguage() {
    const last = this.state.turns.filter((turn) => turn.reply).pop();
    return last ? last.reply.language : null;
  }

  // An answer that the page's plain form got before this script was there.
  adopt(exchange) {
    this.state.id = exchange.reply.conversation_id;
    this.state.turns = [{ said: exchange.said, id: newId(), reply: exchange.reply }];
  }

  // -- the frame around the conversation

  build() {
    const frame = drawFrame(this);
    const draft = this.box ? this.box.value : "";
    if (this.frame) { this.frame.replaceWith(frame); } else { this.root.append(frame); }
    this.frame = frame;
    this.find = (look) => frame.querySelector(look);
    this.box = this.find("#message");
    this.box.value = draft;
    this.status = this.find(".status");
    this.find(".talk").append(this.log);
    this.log.setAttribute("aria-label", this.say("conversation"));
    this.refreshPlan();
    this.refreshWelcome();
    if (this.isPage) {
      document.documentElement.lang = this.language;
      document.title = this.say("title");
    }
  }

  speak(language, chosen) {
    if (chosen) { this.state.chosen = language; this.keep(); }
    if (language === this.language) { return; }
    this.language = language;
    const view = this.view;
    this.build();
    if (view) { this.draw(view); }
  }

  refreshWelcome() {
    this.find(".welcome").hidden = this.state.turns.length > 0;
    this.find(".heard").hidden = !this.state.turns.length;
    this.find(".over").hidden = !this.state.turns.length;
  }

  // A sentence for the status line, read aloud; a problem stays until the next thing happens.
  tell(text, problem) {
    this.status.textContent = text;
    this.status.classList.toggle("problem", Boolean(problem));
  }

  // -- asking

  recallTurns() {
    if (!this.state.turns.length) { return; }
    this.log.setAttribute("aria-live", "off"); // an old conversation is not read out again
    this.state.turns.forEach((turn) => {
      this.clearOld();
      this.drawSaid(turn);
      if (turn.reply) { this.log.append(drawReply(turn, this)); }
    });
    setTimeout(() => this.log.setAttribute("aria-live", "polite"), 500);
    const last = this.state.turns[this.state.turns.length - 1];
    if (last && !last.reply) { this.deliver(last); } else if (last) { this.scrollTo(last.node); }
  }

  ask(text) {
    const message = text.trim();
    if (this.busy) { return; }
    if (this.view) { this.hide(); }
    if (!message) { this.tell(this.say("empty"), true); this.box.focus(); return; }
    if (message.length > LONGEST) { this.tell(this.say("too_long"), true); this.box.focus(); return; }
    const unanswered = this.state.turns[this.state.turns.length - 1];
    if (unanswered && !unanswered.reply) { this.drop(unanswered); }
    this.clearOld();
    this.box.value = "";
    this.grow();
    const turn = { said: message, id: newId(), reply: null };
    this.state.turns.push(turn);
    this.keep();
    this.drawSaid(turn);
    this.refreshWelcome();
    // On a phone the keyboard would cover the answer, so the focus goes to what was said instead.
    if (window.matchMedia("(pointer: coarse)").matches) { turn.node.tabIndex = -1; turn.node.focus({ preventScroll: true }); } else { this.box.focus({ preventScroll: true }); }
    this.deliver(turn);
  }

  // A message that never got through and that another one follows.
  drop(turn) {
    this.state.turns.pop();
    if (turn.node) { turn.node.remove(); }
  }

  drawSaid(turn) {
    const node = make("article", { class: "turn said" }, make("h2", { class: "unseen" }, this.say("you_said")), make("p", { dir: "auto" }, turn.said));
    Object.defineProperty(turn, "node", { value: node, configurable: true, writable: true }); // not kept
    this.log.append(node);
  }

  clearOld() { this.log.querySelectorAll(".question, .quick, .trouble").forEach((node) => node.remove()); }

  wait(on) {
    this.busy = on;
    this.tell(on ? this.say("looking") : "");
    this.find(".send").setAttribute("aria-disabled", String(on));
    this.log.setAttribute("aria-busy", String(on));
    const typing = this.log.querySelector(".typing");
    if (typing) { typing.remove(); }
    if (on) { this.log.append(make("p", { class: "typing", "aria-hidden": "true" }, make("i"), make("i"), make("i"))); }
  }

  post(turn) {
    const body = { message: turn.said, message_id: turn.id };
    if (this.state.id) { body.conversation_id = this.state.id; }
    if (this.state.chosen) { body.language = this.state.chosen; }
    return request("POST", "/api/v1/chat", body).catch((error) => {
      if (error.status !== 404 || !this.state.id) { throw error; }
      this.state.id = null; // the conversation is gone: a new one begins
      return this.post(turn);
    });
  }

  deliver(turn) {
    const round = this.round;
    this.wait(true);
    this.scrollTo(turn.node);
    this.post(turn).then((reply) => {
      if (round !== this.round) { return; }
      this.wait(false);
      this.state.id = reply.conversation_id;
      turn.reply = reply;
      this.keep();
      if (!this.state.chosen) { this.speak(reply.language); }
      this.log.append(drawReply(turn, this));
      this.scrollTo(turn.node);
    }, (error) => {
      if (round !== this.round) { return; }
      this.wait(false);
      this.fail(turn, reasonOf(error));
    });
  }

  // Says what went wrong, with a button to send again; when the line comes back it is sent again without one.
  fail(turn, reason) {
    const again = () => {
      window.removeEventListener("online", again);
      if (!failure.isConnected || this.busy) { return; }
      failure.remove();
      this.box.focus({ preventScroll: true });
      this.deliver(turn);
    };
    const failure = make("div", { class: "turn trouble" }, paragraph(this.say(reason)), button(this.say("retry"), again));
    this.log.append(failure);
    this.scrollTo(failure, "nearest");
    if (reason === "offline") { window.addEventListener("online", again); }
  }

  scrollTo(node, block) { if (node) { node.scrollIntoView({ block: block || "start" }); } }

  grow() {
    this.box.style.height = "auto";
    this.box.style.height = this.box.scrollHeight + 2 + "px";
  }

  startOver(said) {
    this.round += 1;
    this.wait(false);
    this.state.id = null;
    this.state.turns = [];
    this.keep();
    empty(this.log);
    this.box.value = "";
    this.grow();
    this.refreshWelcome();
    this.tell(this.say(said || "started_over"));
    if (this.isPage) { window.scrollTo(0, 0); }
    this.box.focus({ preventScroll: true });
  }

  forget() {
    const conversation = this.state.id, saved = this.state.plan.saved;
    const gone = [];
    if (conversation) { gone.push(request("DELETE", "/api/v1/conversations/" + conversation)); }
    if (saved) { gone.push(request("DELETE", "/api/v1/plans/" + saved.token)); }
    Promise.all(gone).then(() => {
      this.state.plan = { items: [], saved: null };
      this.refreshPlan();
      this.hide();
      this.startOver("forgotten");
    }, (error) => this.tell(this.say(reasonOf(error)), true));
  }

  // -- views in place of the conversation: the plan, a person, forgetting

  show(view) {
    this.opener = this.root.activeElement;
    if (this.isPage && !this.view) { history.pushState({ navigator: view.title }, ""); }
    this.draw(view);
    const heading = this.find(".view .title");
    heading.focus();
    this.scrollTo(this.frame);
  }

  draw(view) {
    this.view = view;
    const place = this.find(".view");
    empty(place);
    fill(place, {}, [
      button([icon("M15 5l-7 7 7 7"), this.say("back_to_chat")], () => this.hide(), "back"),
      make(this.isPage ? "h1" : "h2", { class: "title", tabindex: -1 }, this.say(view.title)), view(this)]);
    place.hidden = false;
    this.find(".talk").hidden = true;
    this.showDock(false);
  }

  // A heading inside a view: one level below its title.
  head(text) { return make(this.isPage ? "h2" : "h3", { class: "head" }, text); }

  showDock(on) {
    this.find(".dock form").hidden = !on;
    this.find(".dock").classList.toggle("idle", !on);
  }

  refreshView() {
    if (!this.view) { return; }
    this.draw(this.view);
    this.find(".view .title").focus();
  }

  // Closes the view; on the page by way of its history, so that the browser's own "back" does the same.
  hide() {
    if (!this.view) { return; }
    if (this.isPage && history.state && history.state.navigator) { history.back(); } else { this.close(); }
  }

  close() {
    this.view = null;
    this.find(".view").hidden = true;
    this.find(".talk").hidden = false;
    this.showDock(true);
    const opener = this.opener && this.opener.isConnected ? this.opener : this.box;
    opener.focus({ preventScroll: true });
  }

  // -- a person

  talkToPerson() { if (this.state.id) { this.show(personView); } else { this.ask(this.say("person_ask")); } }

  handOff(given) {
    const body = { conversation_id: this.state.id, language: this.language };
    Object.keys(given).forEach((name) => { if (given[name]) { body[name] = given[name]; } });
    return request("POST", "/api/v1/handoffs", body);
  }

  // -- the plan

  inPlan(key) { return this.state.plan.items.some((item) => item.key === key); }

  addToPlan(items) {
    items.forEach((item) => { if (!this.inPlan(item.key)) { this.state.plan.items.push(item); } });
    this.planChanged();
  }

  removeFromPlan(key) {
    this.state.plan.items = this.state.plan.items.filter((item) => item.key !== key);
    this.planChanged();
  }

  planChanged() {
    this.keep();
    this.refreshPlan();
    clearTimeout(this.saving);
    if (this.state.plan.saved) { this.saving = setTimeout(() => this.changePlan(), PLAN_PAUSE); }
  }

  refreshPlan() {
    const count = this.state.plan.items.length;
    this.find(".plan-button .count").textContent = count ? String(count) : "";
    this.find(".plan-button .unseen").textContent = count ? this.say("plan_count", { count }) : "";
    this.root.querySelectorAll(".save").forEach((toggle) => toggle.refresh());
  }

  savePlan() {
    const items = this.state.plan.items.map((item) => Object.assign({ done: item.done }, item.send));
    request("POST", "/api/v1/plans", { language: this.language, items }).then((plan) => {
      this.saved(plan);
      this.refreshView();
      this.tell(this.say("plan_saved"));
    }, (error) => this.tell(this.say(reasonOf(error)), true));
  }

  saved(plan) {
    const url = new URL(plan.url, BASE + "/").href;
    this.state.plan.saved = { token: plan.token, url, expires_on: plan.expires_on, revision: plan.revision, keys: plan.items.map((item) => item.key) };
    this.keep();
  }

  // The saved plan follows; where it was changed elsewhere meanwhile, what was done there stays done, and this tab's choice is put on top.
  changePlan(again) {
    const saved = this.state.plan.saved;
    const items = this.state.plan.items.map((item) => Object.assign({ done: item.done }, saved.keys.indexOf(item.key) < 0 ? item.send : { key: item.key }));
    return request("PUT", "/api/v1/plans/" + saved.token, { revision: saved.revision, items }).then((plan) => this.saved(plan), (error) => {
      if (error.status === 409 && !again) {
        return request("GET", "/api/v1/plans/" + saved.token).then((plan) => {
          plan.items.forEach((item) => this.state.plan.items.forEach((own) => { own.done = own.done || (own.key === item.key && item.done); }));
          this.saved(plan);
          return this.changePlan(true);
        });
      }
      if (error.status === 410 || error.status === 404) { this.state.plan.saved = null; this.keep(); }
      return this.tell(this.say(error.status === 410 ? "plan_ended" : reasonOf(error)), true);
    });
  }

  revokePlan() {
    request("DELETE", "/api/v1/plans/" + this.state.plan.saved.token).then(() => {
      this.state.plan.saved = null;
      this.keep();
      this.refreshView();
      this.tell(this.say("plan_revoked"));
    }, (error) => this.tell(this.say(reasonOf(error)), true));
  }
}
