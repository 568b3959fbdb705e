/**
 * What the guide found, as the reader chooses from it: questions with their answers and the words of the law they come
 * from, devices of near names, pages that know something.
 *
 * `Leads` takes the guide's element, whose `<template>` pieces the build wrote, and the way to the site's root; each
 * method gives a copy of a piece with its texts. A button of one is known again by `of(button)`, as the lead it stands
 * for, until `clear()`.
 */

export const slot = (root, name) => root.querySelector(`[data-slot="${name}"]`);

export class Leads {
  #told = [];

  /** @param {HTMLElement} guide @param {string} root */
  constructor(guide, root) {
    this.guide = guide;
    this.root = root;
  }

  clear() {
    this.#told = [];
  }

  /** @param {HTMLButtonElement} button */
  of(button) {
    return this.#told[Number(button.dataset.lead)];
  }

  /** @param {string} name @param {Record<string, string>} texts by the slot they go to */
  piece(name, texts = {}) {
    const made = this.guide.querySelector(`template[data-piece="${name}"]`).content.firstElementChild.cloneNode(true);
    for (const [key, text] of Object.entries(texts)) (slot(made, key) ?? made).textContent = text;
    return made;
  }

  choice(name, texts, leads) {
    const made = this.piece(name, texts);
    slot(made, 'answers').replaceChildren(...leads.map((lead) => this.#lead(lead)));
    return made;
  }

  question({ text, answers, citations: [citation] }) {
    const made = this.choice('question', { text }, answers);
    const words = made.querySelector('.guide__words');
    words.hidden = !citation;
    if (citation) {
      slot(words, 'quote').textContent = citation.quote;
      slot(words, 'source').textContent = citation.label;
      slot(words, 'source').setAttribute('href', this.root + citation.page);
    }
    return made;
  }

  #lead(lead) {
    const item = this.piece('lead', { text: lead.text, lead: lead.lead });
    item.querySelector('button').dataset.lead = String(this.#told.push(lead) - 1);
    return item;
  }

  /** Pages that know something of the words, where no tariff does. */
  known(heading, pages) {
    const made = this.piece('known', { heading });
    slot(made, 'beside').replaceChildren(...pages.map(({ text, note, page }) => {
      const item = this.piece('page', { text, note });
      slot(item, 'text').setAttribute('href', this.root + page);
      return item;
    }));
    return made;
  }
}
