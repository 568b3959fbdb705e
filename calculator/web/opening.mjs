/**
 * « Dans quel pays ? Qui êtes-vous ? »: the two questions before a case, one at a time, each with a way back.
 *
 * Takes the element whose template `data-opening` the build has filled; shows the question that the address leaves open,
 * and above it what was answered, each with a link to change it. An answer is an entry of the history. The answers of the
 * second question are answers of the case under the names of its fields; what is asked next, the door knows.
 */

/** What the address has answered: the country, then who (any answer of the case), then the device. */
export function stage(query, own) {
  if (query.has('categorie')) return 'case';
  if (!query.has('systeme')) return 'country';
  return [...query.keys()].some((name) => !own(name)) ? 'device' : 'who';
}

const field = (label) => label?.textContent.trim() ?? '';

export class Opening {
  /** @param {HTMLElement} host @param {() => void} changed called when an answer has been given here */
  constructor(host, changed, signal) {
    Object.assign(this, { host, changed });
    this.forms = [...host.querySelectorAll('[data-opening]')];
    this.recap = host.querySelector('[data-opening-recap]');
    for (const form of this.forms) {
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const chosen = form.querySelector(':checked');
        if (chosen) this.#go(new URLSearchParams(chosen.value));
      }, { signal });
    }
  }

  #go(answers) {
    const address = new URL(location.href);
    for (const [name, value] of answers) address.searchParams.set(name, value);
    history.pushState(history.state, '', address);
    this.changed();
  }

  /** @param {string} now the stage @param {URLSearchParams} query */
  show(now, query) {
    const system = query.get('systeme');
    for (const form of this.forms) {
      const { opening, system: of } = form.dataset;
      form.hidden = opening !== now || (of !== undefined && of !== system);
      for (const radio of form.querySelectorAll('input')) radio.checked = matches(radio.value, query);
    }
    const country = this.host.querySelector('[data-opening="country"]');
    const who = this.host.querySelector(`[data-opening="who"][data-system="${CSS.escape(system ?? '')}"]`);
    const rows = [[country, now !== 'country', []], [who, now === 'device' || now === 'case', ['systeme']]];
    this.recap.replaceChildren(this.recap.querySelector('template'), ...rows.flatMap(([form, answered, kept]) => {
      const chosen = answered && form?.querySelector(':checked');
      return chosen ? [this.#row(form, chosen, kept, query)] : [];
    }));
    this.recap.hidden = this.recap.childElementCount === 1;
  }

  #row(form, chosen, kept, query) {
    const row = this.recap.querySelector('template').content.firstElementChild.cloneNode(true);
    row.querySelector('[data-slot="question"]').textContent = field(form.querySelector('[data-slot="text"]'));
    row.querySelector('[data-slot="answer"]').textContent = field(chosen.closest('label'));
    const back = new URLSearchParams([...query].filter(([name]) => kept.includes(name)));
    const link = row.querySelector('a');
    link.href = `${location.pathname}?${back}`;
    link.setAttribute('aria-label', `${link.textContent} : ${row.querySelector('[data-slot="question"]').textContent}`);
    return row;
  }

  focus() {
    this.forms.find((form) => !form.hidden)?.querySelector('legend').focus();
  }
}

/** Whether the address has given every answer of a choice. */
function matches(value, query) {
  return [...new URLSearchParams(value)].every(([name, answer]) => query.get(name) === answer);
}
