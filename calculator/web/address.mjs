/**
 * The address as the place where a case is kept: what is typed is written into the query at once, so that a reload, the
 * way back or a shared link find it again.
 *
 * `keepQuery(query, own)` takes the parameters of one form and the names that belong to it; what others on the page keep
 * in the address stays. State is handed through unchanged: the theme keeps its own in it.
 */

/** @param {URLSearchParams} query @param {(name: string) => boolean} own */
export function keepQuery(query, own) {
  const address = new URL(location.href);
  const kept = [...address.searchParams].filter(([name]) => !own(name));
  address.search = new URLSearchParams([...query, ...kept]).toString();
  if (address.href === location.href) return; // browsers count these calls, and refuse too many
  try {
    history.replaceState(history.state, '', address);
  } catch (refused) {
    console.warn(refused); // too many in too short a time: the next one writes it all
  }
}

/** A capacity as one types it: addresses have it without spaces (`64Go`). @param {string} written */
export const spaced = (written) => written.replace(/(\d)(?=\p{L})/u, '$1 ');
