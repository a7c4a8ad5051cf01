// The API. Addresses are those of the server that this script came from, on whatever site it runs.

const PATIENCE = 45000; // milliseconds until a silent server counts as lost

function request(method, path, body) {
  const control = new AbortController();
  const timer = setTimeout(() => control.abort(), PATIENCE);
  const options = { method, signal: control.signal, credentials: "omit" };
  if (body) { Object.assign(options, { headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }); }
  const done = (value) => { clearTimeout(timer); return value; };
  return fetch(BASE + path, options).then((answer) => {
    if (answer.ok) { return answer.status === 204 ? null : answer.json(); }
    return answer.json().catch(() => ({})).then((problem) => { throw { status: answer.status, detail: problem.detail }; });
  }).then(done, (error) => { done(); throw error; });
}

// The phrase that says why there is no answer.
function reasonOf(error) {
  return { 400: "refused", 413: "too_long", 422: "refused", 429: "too_many", 500: "not_ready", 502: "not_ready", 503: "not_ready", 504: "not_ready" }[error.status] || "offline";
}

// The same for what is no message: a rating, a plan, a request for a person.
function sendingTrouble(error) {
  const reason = reasonOf(error);
  return reason === "offline" ? (error.status === 404 ? "unknown_conversation" : "not_sent") : reason;
}

// A random UUID: the same one again means the same message.
function newId() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 15) | 64;
  bytes[8] = (bytes[8] & 63) | 128;
  const digits = Array.from(bytes, (byte) => ("0" + byte.toString(16)).slice(-2)).join("");
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}
