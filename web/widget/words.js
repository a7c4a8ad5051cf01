// What is said, in both languages. DATA stands before this file: {words, organization, phone, style, texts}.

function say(language, name, values) {
  let text = DATA.words[language][name];
  Object.keys(values || {}).forEach((key) => { text = text.split("{" + key + "}").join(values[key]); });
  return text;
}

// The first of the browser's languages that is spoken here; else that of the page around.
function preferredLanguage() {
  const wished = (navigator.languages || [navigator.language || ""]).map((tag) => tag.slice(0, 2).toLowerCase());
  return wished.filter((tag) => tag in DATA.words)[0] || (document.documentElement.lang.slice(0, 2) === "es" ? "es" : "en");
}

function localeOf(language) { return language === "es" ? "es-US" : "en-US"; }

function monthOf(day, language) {
  const date = new Date(day + "T00:00:00Z");
  return new Intl.DateTimeFormat(localeOf(language), { month: "long", year: "numeric", timeZone: "UTC" }).format(date);
}

function dayOf(day, language) {
  const date = new Date(day + "T00:00:00Z");
  return new Intl.DateTimeFormat(localeOf(language), { month: "long", day: "numeric", year: "numeric", timeZone: "UTC" }).format(date);
}
