// What is kept while the tab is open: gone when it is closed, so that nothing is left behind on a shared computer.

const KEPT = "navigator";
const MOST_TURNS = 20;

function recall() {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT));
    return kept && Array.isArray(kept.turns) && kept.plan ? kept : null;
  } catch (error) { return null; }
}

function keep(state) {
  try {
    sessionStorage.setItem(KEPT, JSON.stringify(Object.assign({}, state, { turns: state.turns.slice(-MOST_TURNS) })));
  } catch (error) { /* private windows may refuse; the conversation goes on without */ }
}

function freshState() { return { id: null, chosen: null, open: false, turns: [], plan: { items: [], saved: null } }; }
