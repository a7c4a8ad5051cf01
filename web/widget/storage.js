// What is kept while the tab is open: gone when it is closed, so that nothing is left behind on a shared computer.

const KEPT = "navigator";
const MOST_TURNS = 20;
const SHAPE = 1; // raised when what is kept changes its form: what is older is left behind

function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept && kept.shape === SHAPE ? kept : null;
  } catch (error) { return null; }
}

function keep(state) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(Object.assign({}, state, { turns: state.turns.slice(-MOST_TURNS) })));
  } catch (error) { /* private windows may refuse; the conversation goes on without */ }
}

function forgetKept() { try { sessionStorage.removeItem(KEPT); } catch (error) { /* nothing was kept */ } }

// `past`: conversations that were started over, to be deleted with the rest when the person asks to be forgotten.
function freshState() { return { shape: SHAPE, id: null, past: [], chosen: null, open: false, turns: [], plan: { items: [], saved: null } }; }
