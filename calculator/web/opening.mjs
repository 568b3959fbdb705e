/**
 * « Dans quel pays ? Qui êtes-vous ? »: the two questions before a case, one at a time, each with a way back.
 *
 * Takes the element whose template `data-opening` the build has filled; shows the question that the address leaves open,
 * and above it what was answered, each with a link to change it. An answer is an entry of the history. The answers of the
 * second question are answers of the case under the names of its fields; what is asked next, the door knows.
 */

import { stepForward } from './address.mjs';

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
      form.noValidate = true; // the browser would say it in its own language
      form.addEventListener('submit', (event) => {
        event.preventDefault();
        const chosen = form.querySelector(':checked');
        form.querySelector('[data-unanswered]').hidden = Boolean(chosen);
        if (chosen) this.#go(new URLSearchParams(chosen.value));
        else form.querySelector('input').focus();
      }, { signal });
    }
  }

  #go(answers) {
    const address = new URL(location.href);
    for (const [name, value] of answers) address.searchParams.set(name, value);
    stepForward(address);
    this.changed();
  }

  /**
   * @param {string} now the stage @param {URLSearchParams} query
   * @param {{question: string, answer: string, address: URLSearchParams}[]} said of the device, and where that is changed
   */
  show(now, query, said = []) {
    const system = query.get('systeme');
    for (const form of this.forms) {
      const { opening, system: of } = form.dataset;
      form.querySelector('[data-unanswered]').hidden = true;
      form.hidden = opening !== now || (of !== undefined && of !== system);
      for (const radio of form.querySelectorAll('input')) radio.checked = matches(radio.value, query);
    }
    const country = this.host.querySelector('[data-opening="country"]');
    const who = this.host.querySelector(`[data-opening="who"][data-system="${CSS.escape(system ?? '')}"]`);
    const rows = [[country, now !== 'country', []], [who, now === 'device' || now === 'case', ['systeme']]];
    const opened = rows.flatMap(([form, answered, kept]) => {
      const chosen = answered && form?.querySelector(':checked');
      const question = field(form?.querySelector('[data-slot="text"]'));
      const address = new URLSearchParams([...query].filter(([name]) => kept.includes(name)));
      return chosen ? [this.#row({ question, answer: field(chosen.closest('label')), address })] : [];
    });
    const told = said.map((each) => this.#row(each));
    this.recap.replaceChildren(this.recap.querySelector('template'), ...opened, ...told);
    this.recap.hidden = this.recap.childElementCount === 1;
  }

  #row({ question, answer, address }) {
    const row = this.recap.querySelector('template').content.firstElementChild.cloneNode(true);
    row.querySelector('[data-slot="question"]').textContent = question;
    row.querySelector('[data-slot="answer"]').textContent = answer;
    const link = row.querySelector('a');
    link.href = `${location.pathname}?${address}`;
    link.setAttribute('aria-label', `${link.textContent} : ${question}`);
    return row;
  }

  /** The question that is asked, if one of these is. @returns {HTMLElement | null} */
  get legend() {
    return this.forms.find((form) => !form.hidden)?.querySelector('legend') ?? null;
  }
}

/** Whether the address has given every answer of a choice. */
function matches(value, query) {
  return [...new URLSearchParams(value)].every(([name, answer]) => query.get(name) === answer);
}
