/**
 * The door to the theme's search worker: reads a query the way a French reader means it.
 *
 * Loaded in place of the theme's worker (docs/overrides/main.html), whose file name comes as `?main=`; it runs that very
 * worker, and only (1) rewrites each query before the worker sees it, (2) folds accents in the words of the index, so
 * that « memoire » finds and highlights « mémoire ». Without it the index still holds the folded forms
 * (scripts/data/folding.py), so that another search engine loses comfort, not results. A classic script, as the theme's is.
 */
'use strict';

const QUERY = 2; // the theme's SearchMessageType
const FUNCTION_WORDS = new Set(('a au aux avec ce ces cette combien comment dans de des du elle en est et il je la le les '
  + 'leur leurs lui ma mes mon ne nous on ou par pas pour quel quelle quels quelles que qui sa se ses son sont sur un une '
  + 'vos votre vous y').split(' '));

const fold = (text) => text.replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** One word as the theme's search takes it: it adds a joker to every word that carries no boost of its own. */
function term(word) {
  if (/^\p{L}$/u.test(word) || /^\d{1,2}$/.test(word)) return `${word}^1`; // « 5 » is not the beginning of « 500 »
  return /^\p{L}{4,}s$/u.test(word) ? word.slice(0, -1) : word; // a plural finds its singular
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

// Registered before the theme's own listener, which therefore sees the query already read.
addEventListener('message', ({ data }) => {
  if (data && data.type === QUERY && typeof data.data === 'string') data.data = french(data.data);
});

importScripts(new URL(new URLSearchParams(location.search).get('main'), location.href).href);

const { Token } = self.lunr;
self.lunr.Token = class extends Token {
  constructor(text, metadata) { super(fold(String(text ?? '')), metadata); }
};
