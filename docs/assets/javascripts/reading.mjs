/**
 * What the reader's tools need in the browser; each module waits for its own elements and survives instant navigation.
 */
import { showApparatus, startApparatus } from './apparatus.mjs';
import { arrive, startArriving } from './arriving.mjs';
import './beside.mjs';
import { startCiting } from './citing.mjs';
import { startContents } from './contents.mjs';
import { startMargin } from './margin.mjs';
import { showOffline, startOffline } from './offline.mjs';
import { startPreviews } from './previews.mjs';
import { startPrintNotes } from './print-notes.mjs';
import { startScrolling } from './scrolling.mjs';
import { startSearching } from './searching.mjs';

startApparatus();
startArriving();
startPreviews();
startPrintNotes();
startSearching();
startOffline();

/** The theme replaces the content of the page without loading it: each page is made ready when it has come. */
const eachPage = globalThis.document$;
const ready = () => {
  for (const make of [startCiting, startContents, showApparatus, startMargin, startScrolling, arrive, showOffline]) make();
};
if (eachPage) eachPage.subscribe(ready);
else ready();
