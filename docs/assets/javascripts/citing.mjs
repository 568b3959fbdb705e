/**
 * « Citer » beside every provision: the citation of that very alinéa, with its link and its records.
 *
 * The page already holds the citations in its « Citer » section; this puts a button beside each permalink and a
 * « Copier » button beside each citation, which only a script can do. The buttons have no text of their own in the
 * law (their word comes from the stylesheet), so that the words of the law stay the only words there.
 */
import { ROOT, placeAt } from './places.mjs';
import { close, isOpenFor, open } from './popover.mjs';
import { say } from './wording.mjs';

const tell = (button, words) => {
  const before = button.textContent;
  button.textContent = words;
  setTimeout(() => { button.textContent = before; }, 2000);
};

function copyButton(words, name = say('cite.copy')) {
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'cite__copy';
  button.textContent = name;
  button.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(words);
      tell(button, say('cite.copied'));
    } catch {
      tell(button, say('cite.refused'));
    }
  });
  return button;
}

const link = (href, words) => {
  const made = document.createElement('a');
  made.href = href;
  made.textContent = words;
  return made;
};

function recordLink(file, words, record) {
  const made = link(file, words);
  made.download = '';
  made.dataset.record = record;
  return made;
}

/** The record of one place, out of the file of its text; null where the file has none of that name. */
async function record(file, name) {
  const response = await fetch(file);
  if (!response.ok) throw new Error(String(response.status));
  if (file.endsWith('.ris')) {
    const records = (await response.text()).split(/(?<=^ER {2}- \r\n)/m);
    return records.find((each) => each.includes(`\r\nID  - ${name}\r\n`)) ?? null;
  }
  const item = (await response.json()).find((each) => each.id === name);
  return item ? JSON.stringify([item], null, 1) : null;
}

/** Without a script, or without the network, the link gives the records of the whole text. */
async function give(event) {
  const asked = event.target instanceof Element && event.target.closest('a[data-record]');
  if (!asked) return;
  event.preventDefault();
  const name = asked.dataset.record;
  const found = await record(asked.href, name).catch(() => null);
  const made = document.createElement('a');
  made.href = found ? URL.createObjectURL(new Blob([found])) : asked.href;
  made.download = name.replace(/[/#]/g, '-') + (asked.href.endsWith('.ris') ? '.ris' : '.csl.json');
  made.click();
  if (found) setTimeout(() => URL.revokeObjectURL(made.href), 60_000);
}
document.addEventListener('click', give);

const line = (className, words = '') => {
  const made = document.createElement('p');
  made.className = className;
  made.textContent = words;
  return made;
};

/** What « Copier » takes: the citation, its version and its address. */
const whole = (cite, version, address) => `${cite}. ${version} ${address}`;

function panel(place) {
  const shown = document.createDocumentFragment();
  const links = line('cite__links');
  const address = new URL(`${place.page}#${place.eid}`, ROOT).href;
  const file = new URL(`donnees/citations/${place.work}`, ROOT).href;
  const name = `${place.work}#${place.eid}`;
  const exported = document.createElement('span');
  exported.textContent = say('cite.export');
  links.append(
    copyButton(whole(place.cite, place.version, address)), copyButton(address, say('cite.copy-link')),
    link(address, say('cite.link')), exported,
    recordLink(`${file}.ris`, 'RIS', name), recordLink(`${file}.csl.json`, 'CSL-JSON', name),
  );
  shown.append(line('cite__text', place.cite), line('cite__version', place.version), links);
  return shown;
}

/** The place the reader points at: the words they have selected, or the one the address names. */
function pointed() {
  const chosen = getSelection();
  const from = chosen.isCollapsed ? document.querySelector(':target') : chosen.anchorNode?.parentElement;
  return from?.closest('.law [id], .law__heading[id]') ?? null;
}

/** « Citer » at the head of a page begins with that passage; the page itself comes after. */
async function citePassage(section) {
  const held = section.querySelector('[data-cite-passage]');
  const law = document.querySelector('[data-work]')?.dataset.work;
  const target = pointed();
  const place = target && law && await placeAt(new URL(`${law}/page/#${target.id}`, ROOT).href);
  held.hidden = !place;
  if (!place) return;
  const name = line('cite__name', `${say('cite.passage')}, ${place.label}`);
  held.replaceChildren(name, panel(place), line('cite__name', say('cite.page')));
}
document.addEventListener('toggle', ({ target }) => {
  if (target instanceof Element && target.matches('.cite[open]')) citePassage(target);
}, true);
addEventListener('hashchange', () => {
  const section = document.querySelector('.cite[open]');
  if (section) citePassage(section);
});

/** The text of a page and its places are not always in its address (a text side by side): the law says its work. */
const addressOf = (permalink) => {
  const { work } = permalink.closest('[data-work]').dataset;
  return new URL(`${work}/page/${permalink.hash}`, ROOT).href;
};

function button(permalink) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'citer';
  made.setAttribute('aria-label', say('cite'));
  made.setAttribute('aria-haspopup', 'dialog');
  made.setAttribute('aria-expanded', 'false');
  made.addEventListener('click', async () => {
    if (isOpenFor(made)) { close(); return; }
    const place = await placeAt(addressOf(permalink));
    if (place) open(made, panel(place), { kind: 'dialog', label: say('cite.title', { place: place.label }) });
  });
  return made;
}

/** Headings of the whole text come from Markdown, which gives them an id and no permalink. */
function headingLink(heading) {
  const made = link(`#${heading.id}`, '¶');
  made.className = 'permalink';
  made.setAttribute('aria-label', say('cite.here'));
  heading.append(' ', made);
  return made;
}

/** @param {ParentNode} root a page, or a part of one that has just come */
export function startCiting(root = document) {
  for (const heading of root.querySelectorAll('.law__heading[id][data-work]')) {
    if (!heading.querySelector('.permalink')) headingLink(heading).after(button(heading.querySelector('.permalink')));
  }
  for (const permalink of root.querySelectorAll('.law[data-work] a.permalink')) {
    if (!permalink.nextElementSibling?.matches('.citer')) permalink.after(button(permalink));
  }
  for (const text of root.querySelectorAll('.tools .cite__text')) {
    const links = text.parentElement.querySelector(':scope > .cite__links');
    if (!links || links.querySelector('.cite__copy')) continue;
    const { version } = text.closest('[data-version]').dataset;
    links.prepend(copyButton(whole(text.textContent, version, links.querySelector('a').href)), ' ');
  }
}
