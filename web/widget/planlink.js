// The private link of the plan: made on request, followed by every change, ended on request. One request at a time.

const PLAN_PAUSE = 600; // milliseconds after the last change until the plan behind the link is changed too

// What is gone already counts as deleted.
function deleted(path) {
  return request("DELETE", path).catch((error) => { if (error.status !== 404 && error.status !== 410) { throw error; } });
}

class PlanLink {
  constructor(chat) {
    this.chat = chat;
    this.busy = false;
    this.behind = false; // something changed while a request was under way
    this.round = 0; // raised when the link ends, so that a late answer does not bring it back
  }

  get plan() { return this.chat.state.plan; }

  follow() {
    clearTimeout(this.timer);
    if (this.busy) { this.behind = true; } else if (this.plan.saved) { this.timer = setTimeout(() => this.change(), PLAN_PAUSE); }
  }

  make() {
    if (this.busy) { return; }
    this.create().then(() => {
      this.chat.refreshView();
      this.chat.tell(this.chat.say("plan_saved"));
    }, (error) => this.refused(error));
  }

  // One link, however often it is asked for meanwhile.
  create() {
    const items = this.plan.items.map((item) => Object.assign({ done: item.done }, item.send));
    const done = () => { this.creating = null; };
    this.creating = this.creating || this.send("POST", "/api/v1/plans", { language: this.chat.language, items }).then((plan) => { done(); this.hold(plan); }, (error) => { done(); throw error; });
    return this.creating;
  }

  // Sends the link to a phone; `made` is called where it had to be made first. Fails with a `text` to tell, and whether the number is to `blame`.
  text(to, made) {
    const fail = (error) => { throw { text: this.chat.say(this.reason(error)) }; };
    return (this.plan.saved ? Promise.resolve() : this.create().then(made, fail)).then(() => {
      const saved = this.plan.saved;
      return saved ? request("POST", "/api/v1/plans/" + saved.token + "/text", { to }).catch((error) => {
        if (error.detail && (error.status === 409 || error.status === 422)) { throw { text: error.detail, blame: true }; }
        return fail(error);
      }) : fail({ status: 410 });
    });
  }

  // Where the plan was changed elsewhere meanwhile, what was done there stays done, and this tab's choice is put on top.
  change(merged) {
    const saved = this.plan.saved;
    if (!saved) { return null; }
    const items = this.plan.items.map((item) => Object.assign({ done: item.done }, saved.keys.indexOf(item.key) < 0 ? item.send : { key: item.key }));
    return this.send("PUT", "/api/v1/plans/" + saved.token, { revision: saved.revision, items }).then((plan) => this.hold(plan), (error) => {
      if (error.status === 409 && !merged) { return this.send("GET", "/api/v1/plans/" + saved.token).then((plan) => this.merge(plan), (again) => this.refused(again)); }
      return this.refused(error);
    });
  }

  merge(plan) {
    if (!plan) { return null; }
    plan.items.forEach((item) => this.plan.items.forEach((own) => { own.done = own.done || (own.key === item.key && item.done); }));
    this.hold(plan);
    return this.change(true);
  }

  // Deletes the link and what is behind it; the plan in this tab stays.
  end() {
    clearTimeout(this.timer);
    const saved = this.plan.saved;
    this.round += 1;
    return (saved ? deleted("/api/v1/plans/" + saved.token) : Promise.resolve()).then(() => {
      this.plan.saved = null;
      this.chat.keep();
    });
  }

  // What comes back after the link was ended counts for nothing: a plan made too late is deleted again.
  send(method, path, body) {
    const round = this.round;
    this.busy = true;
    this.behind = false;
    const done = () => { this.busy = false; };
    return request(method, path, body).then((plan) => {
      done();
      if (round === this.round) { return plan; }
      if (method === "POST") { deleted("/api/v1/plans/" + plan.token); }
      return null;
    }, (error) => { done(); throw error; });
  }

  hold(plan) {
    if (!plan) { return; }
    const url = new URL(plan.url, BASE + "/").href;
    this.plan.saved = { token: plan.token, url, language: plan.language, expires_on: plan.expires_on, revision: plan.revision, keys: plan.items.map((item) => item.key) };
    this.chat.keep();
    if (this.behind) { this.follow(); }
  }

  refused(error) {
    const why = this.reason(error);
    if (why === "plan_ended") { this.chat.refreshView(); }
    this.chat.tell(this.chat.say(why), true);
  }

  // The phrase that says what went wrong; a link that has ended is let go.
  reason(error) {
    if (error.status !== 410 && error.status !== 404) { return error.status === 422 ? "plan_refused" : sendingTrouble(error); }
    this.plan.saved = null;
    this.chat.keep();
    return "plan_ended";
  }
}
