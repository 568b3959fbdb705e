/**
 * The address as the place where a case is kept: what is typed is written into the query at once, so that a reload, the
 * way back or a shared link find it again.
 *
 * `keepQuery(query, own)` takes the parameters of one form and the names that belong to it; what others on the page keep
 * in the address stays. State is handed through unchanged: the theme keeps its own in it. An answer that is pressed is a
 * step (`stepForward`), what is typed is not: the way back undoes the one, and need not undo each letter of the other.
 * `onStep` hears of the way back, and forth.
 */

let standing = location.search; // what the page shows

/** @param {URLSearchParams} query @param {(name: string) => boolean} own */
export function keepQuery(query, own) {
  const address = new URL(location.href);
  const kept = [...address.searchParams].filter(([name]) => !own(name));
  address.search = new URLSearchParams([...query, ...kept]).toString();
  if (address.href === location.href) return; // browsers count these calls, and refuse too many
  try {
    history.replaceState(history.state, '', address);
    standing = location.search;
  } catch (refused) {
    console.warn(refused); // too many in too short a time: the next one writes it all
  }
}

/**
 * A step of the reader's: the way back leads to the address as it is now.
 * @param {string | URL} [address] where it leads; without one, what comes next is written into the same address
 */
export function stepForward(address = location.href) {
  try {
    history.pushState(history.state, '', address);
  } catch {
    // as above: this step cannot be undone by itself
  }
}

/** A step on this page to another case, not to another passage. @param {() => void} then @param {AbortSignal} signal */
export function onStep(then, signal) {
  const { pathname } = location;
  standing = location.search;
  addEventListener('popstate', () => {
    if (location.pathname !== pathname || location.search === standing) return;
    standing = location.search;
    then();
  }, { signal });
}

/** A capacity as one types it: addresses have it without spaces (`64Go`). @param {string} written */
export const spaced = (written) => written.replace(/(\d)(?=\p{L})/u, '$1 ');
