/**
 * The other countries' answers to the same words, a line each under the reader's own.
 *
 * Takes the systems the guide gave, the case of the reader's own answer and the engine; gives `{system, label, text,
 * about}` for each that has something to say. A line without an amount says why, in the words of the page.
 */

/**
 * @param {object[]} systems of the guide, without the reader's own
 * @param {{form: import('./case.mjs').CaseForm, engine: {ask: (question: object) => Promise<object>}}} own
 * @param {(name: string) => string} word
 */
export function othersOf(systems, { form, engine }, word) {
  return Promise.all(systems.map(async ({ system, label, leads, questions }) => {
    const [lead] = leads;
    if (leads.length !== 1) return leads.length + questions.length > 0 ? { system, label, text: word('question'), about: '' } : null;
    if (!lead.case.category) return { system, label, text: lead.lead, about: '' };
    const about = form.about(lead.case.category, system);
    const { capacity, date, quantity } = form.read();
    const asked = { date: form.isTheirs('date') ? date : about.startDate, quantity, ...lead.case };
    if (about.needsCapacity !== 'false') {
      asked.capacity = capacity || lead.case.capacity || '';
      if (!asked.capacity) return { system, label, text: word('unknown'), about: lead.text };
    }
    const { display } = await engine.ask({ op: 'assess', case: asked });
    if (!display) return null;
    return { system, label, text: display.amount ?? display.outcome_label, about: [display.label, display.case.capacity].filter(Boolean).join(' · ') };
  }));
}
