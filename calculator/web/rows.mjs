/**
 * From the law to the calculator: a tap on a row or point that sets an amount runs a case of that band.
 *
 * Takes the card and what to do with a category and a capacity; marks the places of the law that this card can run
 * (`data-runs`) and puts a small button in each, so that the keyboard has it too. Names and capacities come from the
 * build, in the `data-bands` of each category.
 */

/** @returns {{category: string, eid: string, capacity: string}[]} */
function bandsOf(form) {
  const category = form.control('category');
  const options = category.options ? [...category.options] : [category];
  return options.flatMap((option) => JSON.parse(option.dataset.bands ?? '[]')
    .map(([eid, capacity]) => ({ category: option.value, eid, capacity })));
}

function button(label) {
  const run = document.createElement('button');
  run.type = 'button';
  run.className = 'run';
  run.setAttribute('aria-label', label);
  run.title = label;
  run.textContent = '=';
  return run;
}

/**
 * @param {HTMLElement} card the custom element; its `data-run-name` names the buttons
 * @param {import('./case.mjs').CaseForm} form
 * @param {(chosen: {category: string, capacity: string}) => void} runCase
 * @param {AbortSignal} signal takes buttons and listeners away
 */
export function runRows(card, form, runCase, signal) {
  for (const { category, eid, capacity } of bandsOf(form)) {
    const place = document.getElementById(eid);
    if (!place?.closest('.law')) continue;
    const head = place.matches('tr') ? place.cells[place.cells.length - 1] : place.querySelector(':scope > p') ?? place;
    const run = button(card.dataset.runName.replace('{capacity}', capacity).trim());
    head.append(run);
    place.dataset.runs = '';
    const go = (event) => {
      if (event.target.closest('a') || String(getSelection()) !== '') return;
      event.stopPropagation();
      runCase({ category, capacity });
    };
    place.addEventListener('click', go, { signal });
    signal.addEventListener('abort', () => {
      run.remove();
      delete place.dataset.runs;
    });
  }
}
