// <navigator-chat>: fills the page it stands in (data-page), or opens from a button in the corner.

const COVERS = "(max-width: 30rem)"; // where the open panel covers the page

class NavigatorChat extends HTMLElement {
  connectedCallback() {
    if (this.shadowRoot) { return; }
    const given = this.handedOver();
    const root = this.attachShadow({ mode: "open" });
    const style = make("link", { rel: "stylesheet", href: BASE + "/widget.css?v=" + DATA.style });
    root.append(style);
    this.isPage = "page" in this.dataset;
    if (!this.isPage) { this.hidden = true; style.addEventListener("load", () => { this.hidden = false; }); } // never a bare list of words
    this.chat = this.makeChat(root, given);
    empty(this); // the plain page has done its part
    this.paint();
    if (!this.isPage) { this.makeLauncher(root); }
    if (this.isPage && given.typing) { this.chat.box.focus(); }
  }

  // What was kept and cannot be drawn is left behind: an empty page would help nobody.
  makeChat(root, given) {
    try { return new Chat(this, root, given); } catch (error) {
      forgetKept();
      root.querySelectorAll(".frame").forEach((frame) => frame.remove());
      return new Chat(this, root, given);
    }
  }

  // What the page's plain form holds by now: an answer, or words not sent yet.
  handedOver() {
    const exchange = document.getElementById("exchange"), box = this.querySelector("textarea");
    return { exchange: exchange ? JSON.parse(exchange.textContent) : null, draft: box ? box.value : "", typing: box && box === document.activeElement };
  }

  // The site's own colour on the bar and the buttons, with black or white on it, whichever reads better.
  paint() {
    if (!this.dataset.color || !CSS.supports("color", this.dataset.color)) { return; }
    this.style.color = this.dataset.color;
    const parts = getComputedStyle(this).color.match(/[\d.]+/g).slice(0, 3).map((part) => part / 255);
    this.style.color = "";
    const light = parts.map((part) => (part <= .03928 ? part / 12.92 : Math.pow((part + .055) / 1.055, 2.4))).reduce((sum, part, index) => sum + part * [.2126, .7152, .0722][index], 0);
    this.style.setProperty("--brand", this.dataset.color);
    this.style.setProperty("--on-brand", light > .179 ? "#000" : "#fff");
  }

  makeLauncher(root) {
    const chat = this.chat;
    if (this.dataset.position === "left") { this.classList.add("left"); }
    this.launcher = button([icon("M4 5h16v11H9l-5 4z"), make("span", {}, chat.say("launch"))], () => this.open(), "launcher", { "aria-haspopup": "dialog", "aria-expanded": "false" });
    root.append(this.launcher);
    root.addEventListener("keydown", (event) => {
      if (event.key === "Escape") { if (chat.view) { chat.hide(); } else { this.close(); } }
      if (event.key === "Tab" && window.matchMedia(COVERS).matches) { this.stay(event); }
    });
    chat.frame.hidden = true;
    if (chat.state.open || "open" in this.dataset) { this.open(true); }
  }

  open(quietly) {
    this.chat.frame.hidden = false;
    this.launcher.hidden = true;
    this.launcher.setAttribute("aria-expanded", "true");
    this.chat.state.open = true;
    this.chat.keep();
    const last = this.chat.state.turns[this.chat.state.turns.length - 1];
    if (last) { this.chat.scrollTo(last.node); }
    if (!quietly) { this.chat.box.focus(); }
  }

  close() {
    this.chat.frame.hidden = true;
    this.launcher.hidden = false;
    this.launcher.querySelector("span").textContent = this.chat.say("launch");
    this.launcher.setAttribute("aria-expanded", "false");
    this.chat.state.open = false;
    this.chat.keep();
    this.launcher.focus();
  }

  // Keeps the focus inside a panel that covers the page.
  stay(event) {
    const stops = Array.from(this.chat.frame.querySelectorAll("button, a[href], textarea, input, select, summary, [tabindex='0']")).filter((node) => node.getClientRects().length);
    const edge = event.shiftKey ? stops[0] : stops[stops.length - 1];
    if (this.shadowRoot.activeElement !== edge) { return; }
    event.preventDefault();
    (event.shiftKey ? stops[stops.length - 1] : stops[0]).focus();
  }
}

function start() {
  if (!customElements.get("navigator-chat")) { customElements.define("navigator-chat", NavigatorChat); }
  if (document.querySelector("navigator-chat")) { return; }
  const chat = document.createElement("navigator-chat");
  Object.keys(SCRIPT.dataset).forEach((name) => { chat.dataset[name] = SCRIPT.dataset[name]; });
  document.body.append(chat);
}

if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", start); } else { start(); }
