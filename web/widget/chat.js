// The conversation: what is asked, kept, sent again, started over and forgotten.

const LONGEST = 8000;
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
    this.ownsPage = this.options.page === "whole"; // else title, language and history are the site's own
    this.state = recall() || freshState();
    if (given.exchange) { this.adopt(given.exchange); }
    this.link = new PlanLink(this);
    this.fixed = this.options.language in DATA.words ? this.options.language : null; // by the site, or in the address of the page
    if (this.ownsPage && this.fixed) { this.state.chosen = this.fixed; }
    this.language = this.state.chosen || this.fixed || this.lastLanguage() || (this.ownsPage ? document.documentElement.lang : preferredLanguage());
    this.busy = false;
    this.typed = {}; // in the form for a person
    this.round = 0; // raised by "start over", so that a late answer is dropped
    this.forgotten = -1; // the last round that the person asked to forget
    this.view = null;
    this.log = make("div", { class: "log", role: "log", "aria-live": "polite" });
    this.build();
    this.box.value = given.draft || "";
    this.recallTurns();
    if (this.ownsPage) { window.addEventListener("popstate", () => { if (this.view) { this.close(); } }); }
  }

  say(name, values) { return say(this.language, name, values); }

  keep() { keep(this.state); }

  lastLanguage() {
    const last = this.state.turns.filter((turn) => turn.reply).pop();
    return last ? last.reply.language : null;
  }

  // An answer that the page's plain form got before this script was there; a reload shall not send the form again.
  adopt(exchange) {
    const reply = exchange.reply;
    if (this.ownsPage) { history.replaceState(null, "", location.pathname); }
    if (this.state.turns.some((turn) => turn.reply && turn.reply.conversation_id === reply.conversation_id && turn.reply.turn === reply.turn)) { return; }
    if (this.state.id !== reply.conversation_id) { this.leave(this.state.id); }
    this.state.id = reply.conversation_id;
    this.state.turns.push({ said: exchange.said, id: newId(), reply, at: Date.now() });
    this.keep();
  }

  // -- the frame around the conversation

  build() {
    const frame = drawFrame(this), active = this.root.activeElement;
    const draft = this.box ? this.box.value : "", typing = active && active === this.box;
    frame.hidden = Boolean(this.frame && this.frame.hidden);
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
    if (typing) { this.box.focus({ preventScroll: true }); } else if (active && this.log.contains(active)) { active.focus({ preventScroll: true }); }
    if (this.ownsPage) {
      document.documentElement.lang = this.language;
      document.title = this.say("title");
    }
  }

  speak(language, chosen) {
    if (chosen) { this.state.chosen = language; this.keep(); }
    if (language === this.language) { return false; }
    this.language = language;
    const view = this.view;
    this.build();
    if (view) { this.draw(view); }
    return true;
  }

  refreshWelcome() {
    this.find(".welcome").hidden = this.state.turns.length > 0;
    this.find(".heard").hidden = !this.state.turns.length;
    this.find(".restart").hidden = !this.state.turns.length;
    this.find(".forget").hidden = !this.state.turns.length && !this.state.past.length && !this.state.plan.items.length;
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
    this.lookAt(turn);
    this.deliver(turn);
  }

  // On a phone the keyboard would cover the answer, so the focus goes to what was said instead.
  lookAt(turn) {
    const coarse = window.matchMedia("(pointer: coarse)").matches;
    if (coarse) { turn.node.tabIndex = -1; }
    (coarse ? turn.node : this.box).focus({ preventScroll: true });
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
    if (this.state.chosen || this.fixed) { body.language = this.state.chosen || this.fixed; }
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
      if (round !== this.round) { this.late(reply, round); return; }
      this.wait(false);
      this.state.id = reply.conversation_id;
      turn.reply = reply;
      turn.at = Date.now();
      this.keep();
      const turned = !this.state.chosen && !this.fixed && this.speak(reply.language);
      setTimeout(() => this.showReply(turn, round), turned ? 100 : 0); // a live region put in anew must stand before it can speak
    }, (error) => {
      if (round !== this.round) { return; }
      this.wait(false);
      this.fail(turn, reasonOf(error));
    });
  }

  showReply(turn, round) {
    if (round !== this.round) { return; }
    this.log.append(drawReply(turn, this));
    this.scrollTo(turn.node);
  }

  // An answer that comes after "start over" or "forget me": its conversation is not left behind.
  late(reply, round) {
    if (round <= this.forgotten) { deleted("/api/v1/conversations/" + reply.conversation_id).catch(() => null); return; }
    this.leave(reply.conversation_id);
  }

  leave(conversation) {
    if (conversation && this.state.past.indexOf(conversation) < 0) { this.state.past.push(conversation); }
    this.keep();
  }

  // Says what went wrong, with a button to send again; when the line comes back it is sent again without one.
  fail(turn, reason) {
    const again = () => {
      window.removeEventListener("online", again);
      if (!failure.isConnected || this.busy) { return; }
      failure.remove();
      this.deliver(turn);
    };
    const press = () => { this.lookAt(turn); again(); };
    const failure = make("div", { class: "turn trouble" }, paragraph(this.say(reason)), button(this.say("retry"), press));
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
    this.leave(this.state.id);
    this.state.id = null;
    this.state.turns = [];
    this.typed = {};
    this.keep();
    empty(this.log);
    this.box.value = "";
    this.grow();
    this.refreshWelcome();
    this.tell(this.say(said || "started_over"));
    if (this.ownsPage) { window.scrollTo(0, 0); }
    this.box.focus({ preventScroll: true });
  }

  forget() {
    const conversations = this.state.past.concat(this.state.id || []);
    this.forgotten = this.round;
    this.round += 1;
    this.wait(false);
    Promise.all(conversations.map((one) => deleted("/api/v1/conversations/" + one)).concat(this.link.end())).then(() => {
      Object.assign(this.state, { id: null, past: [], plan: { items: [], saved: null } });
      this.refreshPlan();
      this.hide();
      this.startOver("forgotten");
    }, (error) => this.tell(this.say(sendingTrouble(error)), true));
  }

  // -- views in place of the conversation: the plan, a person, forgetting

  show(view) {
    this.opener = this.root.activeElement;
    if (this.ownsPage && !this.view) { history.pushState({ navigator: view.title }, ""); }
    this.tell("");
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
      make(this.ownsPage ? "h1" : "h2", { class: "title", tabindex: -1 }, this.say(view.title)), view(this)]);
    place.hidden = false;
    this.find(".talk").hidden = true;
    this.showDock(false);
  }

  // A heading inside a view: one level below its title.
  head(text) { return make(this.ownsPage ? "h2" : "h3", { class: "head" }, text); }

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
    if (this.ownsPage && history.state && history.state.navigator) { history.back(); } else { this.close(); }
  }

  close() {
    this.view = null;
    this.find(".view").hidden = true;
    this.find(".talk").hidden = false;
    this.showDock(true);
    const opener = this.opener && this.opener.getClientRects().length ? this.opener : this.box;
    opener.focus({ preventScroll: true });
  }

  // -- a person

  talkToPerson() { if (this.state.id) { this.show(personView); } else { this.ask(this.say("person_ask")); } }

  handOff(given) {
    const body = { conversation_id: this.state.id, language: this.language };
    Object.keys(given).forEach((name) => { if (given[name]) { body[name] = given[name]; } });
    return request("POST", "/api/v1/handoffs", body).catch((error) => {
      if (error.status === 404) { this.state.id = null; } // the conversation is gone: the next message begins a new one
      throw error;
    });
  }

  // -- the plan

  inPlan(key) { return this.state.plan.items.some((item) => item.key === key); }

  addToPlan(items) {
    const room = MOST_PLANNED - this.state.plan.items.length, fresh = items.filter((item) => !this.inPlan(item.key));
    this.state.plan.items.push(...fresh.slice(0, room));
    this.planChanged();
    this.tell(this.say(fresh.length > room ? "plan_refused" : "plan_added"), fresh.length > room);
  }

  removeFromPlan(key) {
    this.state.plan.items = this.state.plan.items.filter((item) => item.key !== key);
    this.planChanged();
  }

  planChanged() {
    this.keep();
    this.refreshPlan();
    this.refreshWelcome();
    this.link.follow();
  }

  refreshPlan() {
    const count = this.state.plan.items.length;
    this.find(".plan-button .count").textContent = count ? String(count) : "";
    this.find(".plan-button .unseen").textContent = count ? this.say("plan_count", { count }) : "";
    this.root.querySelectorAll(".save").forEach((toggle) => toggle.refresh());
  }

  revokePlan() {
    this.link.end().then(() => {
      this.refreshView();
      this.tell(this.say("plan_revoked"));
    }, (error) => this.tell(this.say(sendingTrouble(error)), true));
  }
}
