/**
 * The book of answers: what most readers ask first, answered when the site was built by the core itself.
 *
 * Takes the engine's address and a way to its manifest, which lists the book's pages with their digests; gives the reply
 * to a question that is in it, as the text Python would send, or null. A page that does not come, or is not the one the
 * manifest announces, is no page: the engine answers then, as it does for every other question.
 */
import { download } from './download.mjs';

/** A number and its unit mean the same with or without a space; whatever is written otherwise is another question. */
const spaceless = (capacity) => capacity.replace(/^(\d+(?:,\d+)?)\s(\p{L}+)$/u, '$1$2');

/** The page of the book a question would stand on, and its key there, as `scripts/cards/book.py` writes them. */
function placeOf(question) {
  const { op, case: asked } = question;
  if (op === 'guide') return { page: 'book/words.json', key: JSON.stringify(question) };
  if (!asked?.system || !asked.category) return null;
  const written = op === 'assess' ? { ...asked, capacity: spaceless(asked.capacity ?? '') } : asked;
  return { page: `book/${asked.system}-${asked.category}.json`, key: JSON.stringify({ op, case: written }) };
}

export class Book {
  #address;
  #manifest;
  /** @type {Map<string, Promise<Record<string, string>>>} */
  #pages = new Map();
  /** @type {Map<string, Record<string, string>>} those that have come */
  #read = new Map();

  /** @param {string} address of the engine folder @param {() => Promise<{book: object}>} manifest */
  constructor(address, manifest) {
    this.#address = address;
    this.#manifest = manifest;
  }

  /** The reply, from pages already read. @param {object} question @returns {string | null} */
  known(question) {
    const place = placeOf(question);
    return (place && this.#read.get(place.page)?.[place.key]) ?? null;
  }

  /** The reply; fetches the page it may stand on. @param {object} question @returns {Promise<string | null>} */
  async find(question) {
    const place = placeOf(question);
    return (place && (await this.#page(place.page))[place.key]) ?? null;
  }

  #page(name) {
    if (!this.#pages.has(name)) {
      this.#pages.set(name, this.#fetch(name).catch((failure) => {
        this.#pages.delete(name);
        console.warn(failure); // the engine's state says what has to be said
        return {};
      }));
    }
    return this.#pages.get(name);
  }

  async #fetch(name) {
    const expected = (await this.#manifest()).book[name];
    if (!expected) return {};
    const bytes = await download(new URL(name, this.#address).href, expected, {});
    const page = JSON.parse(new TextDecoder().decode(bytes));
    this.#read.set(name, page);
    return page;
  }
}
