/**
 * The door to the theme's search worker: reads a query the way a French reader means it, and orders what is found the
 * way a lawyer would look.
 *
 * Loaded in place of the theme's worker (docs/overrides/main.html), whose file name comes as `?main=`; it runs that very
 * worker, and only (1) rewrites each query before the worker sees it, (2) folds accents and plurals in the words of the
 * index, so that « memoire » finds and highlights « mémoires », (3) orders the hits, and (4) opens each excerpt at its
 * word. Without it the index still holds the folded forms (scripts/data/forms.py), so that another search engine loses
 * comfort, not results. A classic script, as the theme's is.
 */
'use strict';

const SETUP = 0; // the theme's SearchMessageType
const QUERY = 2;
const RESULT = 3;
const FUNCTION_WORDS = new Set(('a au aux avec ce ces cette combien comment dans de des du elle en est et il je la le les '
  + 'leur leurs lui ma mes mon ne nous on ou par pas pour quel quelle quels quelles que qui sa se ses son sont sur un une '
  + 'vos votre vous y').split(' '));

const fold = (text) => text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
const singular = (word) => (/^\p{L}{4,}s$/u.test(word) ? word.slice(0, -1) : word);

/** One word as the theme's search takes it: it adds a joker to every word that carries no boost of its own. */
function term(word) {
  if (/^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word)) return `${word}^1`; // « 5 » is not the beginning of « 500 »
  return singular(word);
}

/** @param {string} typed @returns {string} */
function french(typed) {
  const plain = fold(typed)
    .replace(/[\u00a0\u202f\u2009]/g, ' ')
    .replace(/[’ʼ`]/g, "'")
    .replace(/(^|[^\p{L}])(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)'(?=\p{L})/gu, '$1')
    .replace(/\b([lrd])\.?\s*(\d{3})\s*(?:-|\s)\s*(\d{1,3})(?:-(\d+))?\b/g, '$1$2$3$4') // L. 311-8, L311-8, L 311 8
    .replace(/\b([lrd])\.?\s*(\d{3})\b(?!,)/g, '$1$2')
    .replace(/\b(\d{3})-(\d{1,2})\b/g, '$1$2')
    .replace(/(\d)\.(?=\d)/g, '$1,')
    .replace(/(,\d{3}) (?=\d{1,3}(?!\d))/g, '$1') // 0,309 5
    .replace(/\b\d{1,3}(?: \d{3})+(?!\d)/g, (number) => number.replace(/ /g, '')) // 1 000
    .replace(/(\d)(?=(?:go|to|mo|gb|tb|mb)\b)/g, '$1 ')
    .replace(/["“”«»]/g, ' ')
    .replace(/[^\p{L}\p{N}, ]+|,(?!\d)|(?<!\d),/gu, ' ');
  const words = plain.split(' ').filter(Boolean);
  const telling = words.filter((word) => !FUNCTION_WORDS.has(word));
  return (telling.length ? telling : words).map(term).join(' ');
}

/** Of each entry of the index, by its address: what it is (law, tool, register) and its place among the others. */
const entries = new Map();
/** What weighs a word found in a field; in running text, what stands first weighs most. */
const WEIGHTS = { answers: 8, title: 4, names: 4, tags: 1, forms: 0.5 };
const OPENING = 10; // words: half the weight is lost after as many
const RUNNING = 3; // the most that running text weighs, however often it says the word
const TOGETHER = 3; // for words that stand side by side
const PROVISION = 2;

/** Whether a word of the index is the one asked; it may go on where no text has the very word: « francs », not « France ». */
const meets = (known, { word, whole }) => known === word || (!whole && known.startsWith(word));

/**
 * The worth of one hit for the words asked: where they stand, and whether they stand together. `named`: every word is
 * in the name of a provision, or in the questions that a page was given to answer.
 * @param {{[term: string]: {[field: string]: {position: number[]}}}} found
 * @param {{word: string, whole: boolean}[]} asked
 */
function worth(found, asked, { rank }) {
  const naming = rank === PROVISION ? ['answers', 'names', 'title'] : ['answers'];
  const words = asked.map((each) => {
    const fields = Object.entries(found).filter(([known]) => meets(known, each))
      .flatMap(([known, inside]) => Object.entries(inside).map(([field, { position }]) => ({
        field, position,
      })));
    const text = fields.filter(({ field }) => field === 'text')
      .flatMap(({ position }) => position.map((at) => at & 0xfffff)); // the theme packs block and word in one number
    const beside = fields.filter(({ field }) => field !== 'text').map(({ field }) => WEIGHTS[field]);
    const running = text.reduce((sum, at) => sum + 1 / (1 + at / OPENING), 0);
    return { text, matched: fields.length > 0, named: fields.some(({ field }) => naming.includes(field)),
      worth: Math.max(...beside, Math.min(running, RUNNING)) };
  });
  const named = words.every((each) => each.named);
  return {
    matched: words.filter(({ matched }) => matched).length,
    named: named && 1 + (rank === PROVISION),
    worth: words.reduce((sum, each) => sum + each.worth, 0) / asked.length
      + (!named && together(words.map(({ text }) => text)) ? TOGETHER : 0),
  };
}

/** Whether all the words stand side by side somewhere, a small word or two between them. */
function together(places) {
  if (places.length < 2 || places.some((each) => !each.length)) return false;
  return places[0].some((first) => places.every((each, n) => each.some((at) => Math.abs(at - first) <= 3 * n)));
}

/**
 * Hits in the order of a library: those with all the words before those with some; the provision so named, the page that
 * answers the question, then provisions, tools, registers; then by worth; what is equal, in the order of the texts.
 * Where all the words are found, what has only some of them is left out.
 */
function ordered(hits, typed) {
  const asked = typed.split(' ').map((each) => each.replace(/[*]$/, '').split('^'))
    .filter(([word]) => word)
    .map(([word, boost]) => ({
      word, whole: boost !== undefined || hits.some((hit) => word in hit.matchData.metadata),
    }));
  const known = hits.map((hit) => {
    const entry = entries.get(hit.ref);
    return { hit, entry, ...worth(hit.matchData.metadata, asked, entry) };
  });
  const most = Math.max(0, ...known.map(({ matched }) => matched));
  const kept = most === asked.length ? known.filter(({ matched }) => matched === most) : known;
  kept.sort((a, b) => b.matched - a.matched || b.named - a.named || b.entry.rank - a.entry.rank
    || b.worth - a.worth || a.entry.order - b.entry.order);
  return kept.filter(({ matched }) => matched)
    .map(({ hit }, place, all) => ({ ...hit, score: (all.length - place) / themes(hit, asked) }));
}

/** The factor by which the theme will multiply a score: undone, so that the order above is the one shown. */
function themes(hit, asked) {
  const terms = Object.keys(hit.matchData.metadata);
  const share = asked.filter(({ word }) => terms.some((each) => each.startsWith(word))).length / asked.length;
  return 1 + (Number(!hit.ref.includes('#')) + share) ** 2;
}

const AROUND = 60; // characters kept before the first marked word

/** The words of a hit, opened near the first marked one. @param {string} text */
function excerpt(text) {
  const plain = text.replace(/<(?!\/?mark\b)[^>]*>/g, ' ').replace(/\s+/g, ' ').trim();
  const first = plain.indexOf('<mark>');
  if (first <= AROUND) return `<p>${plain}</p>`;
  const from = plain.indexOf(' ', first - AROUND) + 1;
  return `<p>… ${plain.slice(Math.min(from, first))}</p>`;
}

/**
 * The excerpts of a page and its parts. A page whose first words do not hold what was asked shows the words of the part
 * that does: it was found for them.
 */
function show(group) {
  const told = group.find(({ text }) => text?.includes('<mark>'))?.text;
  for (const item of group) {
    if (told && !item.location.includes('#') && !item.text?.includes('<mark>')) item.text = told;
    if (item.text) item.text = excerpt(item.text);
  }
}

// Registered before the theme's own listener, which therefore sees the query already read.
addEventListener('message', ({ data }) => {
  if (data?.type === QUERY && typeof data.data === 'string') data.data = french(data.data);
  if (data?.type === SETUP) {
    data.data.docs.forEach(({ location: ref, rank }, order) => entries.set(ref, { rank, order }));
  }
});

const post = self.postMessage.bind(self);
self.postMessage = (message, ...rest) => {
  if (message?.type === RESULT) {
    for (const group of message.data.items) show(group);
  }
  post(message, ...rest);
};

importScripts(new URL(new URLSearchParams(location.search).get('main'), location.href).href);

const { Token, TokenSet, Index } = self.lunr;
/**
 * How lunr describes a node of its set of words, by which it finds those that are the same. Its own description runs
 * letters and numbers together: where words are numbers it takes two nodes for one, and finds words that are none.
 */
TokenSet.prototype.toString = function () {
  const edges = Object.keys(this.edges).sort().map((label) => `${label} ${this.edges[label].id}`);
  return this._str ?? [this.final ? 1 : 0, ...edges].join(' ');
};
self.lunr.Token = class extends Token {
  constructor(text, metadata) { super(singular(fold(String(text ?? ''))), metadata); }
};
const search = Index.prototype.search;
Index.prototype.search = function (typed) { return ordered(search.call(this, typed), typed); };
