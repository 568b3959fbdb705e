// Requests that walk the calculator through its ways of answering: every category, with input that can be understood and
// input that cannot. They decide which modules of the standard library the browser gets, and check the finished folder.
const CAPACITIES = ["", "48 Go", "4,6 Go", "3 000 Go", "1024 Go", "12 To", "512 Mo", "abc", "-3 Go", "12 parsecs", "٣ Go"];
const DATES = ["2013-06-01", "2013-02-30", "1990-01-01", "2099-12-31"];
const QUANTITIES = ["2", "", "0", "1,7", "beaucoup"];

// Circumstances that other rules look at; each system leaves the others' aside.
const CIRCUMSTANCES = [
  { payer: "exclusive", exigible: "2013-01" }, { payer: "other", notified: "2013-02-14" },
  { offer: "bundle", device: "telephone-mobile", integrated: "12 Go" }, { offer: "complement", device: "none" },
  { offer: "bundle" }, { nas: "rack" }, { nas: "desktop", certified: "3", environment: "ordinary" }, { os: "computer" },
  { buyer: "professional", copying: "non", agreement: "non" }, { buyer: "disability", use: "own", listed: "oui" },
  { export: "oui", unused: "oui" }, { article57: "4", institution: "oui", claimed: "12,34", invoiced: "2012-02-29" },
  { buyer: "roi" }, { claimed: "beaucoup" }, { couleur: "bleu" },
];
const SEARCHES = ["iPhone 5 48 Go", "disque dur externe 3To", "NAS rackable", "clé USB 9Go", "autoradio GPS", "cœur", ""];
const RECEIPT = { form: "copie-privee/receipt/1", case: { system: "fr", category: "cle-usb", capacity: "9 Go", date: "2013-06-01" } };

const TOOLS = [
  { op: "compare", device: "telephone", capacity: "48 Go" }, { op: "compare", device: "tablette", capacity: "48 Go", date: "2017-03-01" },
  { op: "compare", device: "ordinateur", quantity: "3" }, { op: "compare", device: "grille-pain" }, { op: "compare", device: "cd", capacity: "" },
  { op: "trace", amount: "18,12" }, { op: "trace", amount: "1 234,56 €", quantity: "3", system: "be" }, { op: "trace", amount: "beaucoup" },
  { op: "trace", amount: "5,26", date: "2013-06-01", system: "fr" }, { op: "trace", amount: "1", system: "??" }, { op: "trace", amount: ["1"] },
  { op: "dossier", case: { system: "fr", category: "cle-usb", capacity: "9 Go", date: "2017-03-01" } },
  { op: "dossier", case: { system: "fr", category: "cle-usb", capacity: "9 Go", date: "2017-03-01", export: "non", buyer: "professional", copying: "non", agreement: "non" } },
  { op: "dossier", case: { system: "be", category: "cle-carte", capacity: "9 GB", date: "2012-03-01", export: "non", article57: "4", institution: "oui", claimed: "3 €", invoiced: "2012-02-29", requested: "2012-09-01" } },
  { op: "dossier", case: { system: "be", category: "cle-carte", capacity: "9 GB", date: "2012-03-01", export: "oui", payer: "none", unused: "oui", proofs: "peut-être" } },
  { op: "dossier" },
];

const LIST = "facture;produit;cat\u00e9gorie;capacit\u00e9;quantit\u00e9;date;rcp factur\u00e9e\nF1;\"A;1\";cle-usb;9 Go;3;2013-06-04;1\nF2;B;baladeur;9 Go;-1;41430;\n";
// The same in a workbook of three parts.
const WORKBOOK = Buffer.from(
  "UEsDBBQAAAAIAL1Qe12u/l2YRAAAAFwAAAAPAAAAeGwvd29ya2Jvb2sueG1ssynPL8pOys/PVqjIzckrtiqyVSpSsrOBiQYU6dvZFGekppYUQ2mFvMTcVFsl" +
  "RyWFIqvMFKBqzxRDJaAifZgqfZheOwBQSwMEFAAAAAgAvVB7XdTErVk/AAAAVwAAABoAAAB4bC9fcmVscy93b3JrYm9vay54bWwucmVsc7MJSs1JLMnMzyvO" +
  "yCwotrNB5ip4ptgqFXmmGCophCQWpaeW2CqV5xdlF2ekppYU64MpQ72K3BwlfTsbfVRzAFBLAwQUAAAACAC9UHtdpbB5Z20AAADjAAAAGAAAAHhsL3dvcmtz" +
  "aGVldHMvc2hlZXQxLnhtbLMpzy/KLs5ITS2xswFTLokliXY2RfnlCkW2SoZKdjbJCiW2SsUlRUBmmV1yYsnhlen5RZmpNvpldjb6yRjyBYnJmUA12KULSxPz" +
  "SlCk9YE2ga1DNygnVbe0OAlhDEjQEpVrjGaKPpIH9BH+AgBQSwECFAMUAAAACAC9UHtdrv5dmEQAAABcAAAADwAAAAAAAAAAAAAAgAEAAAAAeGwvd29ya2Jv" +
  "b2sueG1sUEsBAhQDFAAAAAgAvVB7XdTErVk/AAAAVwAAABoAAAAAAAAAAAAAAIABcQAAAHhsL19yZWxzL3dvcmtib29rLnhtbC5yZWxzUEsBAhQDFAAAAAgA" +
  "vVB7XaWweWdtAAAA4wAAABgAAAAAAAAAAAAAAIAB6AAAAHhsL3dvcmtzaGVldHMvc2hlZXQxLnhtbFBLBQYAAAAAAwADAMsAAACLAQAAAAA=",
  "base64",
).toString("latin1");
// A PDF that holds an invoice of one line.
const PDF = Buffer.from(
  "JVBERi0xLjMKJeLjz9MKMSAwIG9iago8PAovUHJvZHVjZXIgKHB5cGRmKQo+PgplbmRvYmoKMiAwIG9iago8PAovVHlwZSAvUGFnZXMKL0NvdW50IDEKL0tpZHMgWyA0" +
  "IDAgUiBdCj4+CmVuZG9iagozIDAgb2JqCjw8Ci9UeXBlIC9DYXRhbG9nCi9QYWdlcyAyIDAgUgovTmFtZXMgNyAwIFIKPj4KZW5kb2JqCjQgMCBvYmoKPDwKL1R5cGUg" +
  "L1BhZ2UKL1Jlc291cmNlcyA8PAo+PgovTWVkaWFCb3ggWyAwLjAgMC4wIDEwIDEwIF0KL1BhcmVudCAyIDAgUgo+PgplbmRvYmoKNSAwIG9iago8PAovVHlwZSAvRW1i" +
  "ZWRkZWRGaWxlCi9MZW5ndGggMjQ5Cj4+CnN0cmVhbQo8Q3Jvc3NJbmR1c3RyeUludm9pY2U+PFN1cHBseUNoYWluVHJhZGVUcmFuc2FjdGlvbj48SW5jbHVkZWRTdXBw" +
  "bHlDaGFpblRyYWRlTGluZUl0ZW0+PFNwZWNpZmllZFRyYWRlUHJvZHVjdD48TmFtZT5SQ1AgY2xlIFVTQiA5IEdvPC9OYW1lPjwvU3BlY2lmaWVkVHJhZGVQcm9kdWN0" +
  "PjwvSW5jbHVkZWRTdXBwbHlDaGFpblRyYWRlTGluZUl0ZW0+PC9TdXBwbHlDaGFpblRyYWRlVHJhbnNhY3Rpb24+PC9Dcm9zc0luZHVzdHJ5SW52b2ljZT4KZW5kc3Ry" +
  "ZWFtCmVuZG9iago2IDAgb2JqCjw8Ci9UeXBlIC9GaWxlc3BlYwovRiAoZmFjdHVyXDA1NXhcMDU2eG1sKQovRUYgPDwKL0YgNSAwIFIKPj4KPj4KZW5kb2JqCjcgMCBv" +
  "YmoKPDwKL0VtYmVkZGVkRmlsZXMgOCAwIFIKPj4KZW5kb2JqCjggMCBvYmoKPDwKL05hbWVzIFsgKGZhY3R1clwwNTV4XDA1NnhtbCkgNiAwIFIgXQo+PgplbmRvYmoK" +
  "eHJlZgowIDkKMDAwMDAwMDAwMCA2NTUzNSBmIAowMDAwMDAwMDE1IDAwMDAwIG4gCjAwMDAwMDAwNTQgMDAwMDAgbiAKMDAwMDAwMDExMyAwMDAwMCBuIAowMDAwMDAw" +
  "MTc1IDAwMDAwIG4gCjAwMDAwMDAyNjcgMDAwMDAgbiAKMDAwMDAwMDU4NyAwMDAwMCBuIAowMDAwMDAwNjY3IDAwMDAwIG4gCjAwMDAwMDA3MDkgMDAwMDAgbiAKdHJh" +
  "aWxlcgo8PAovU2l6ZSA5Ci9Sb290IDMgMCBSCi9JbmZvIDEgMCBSCj4+CnN0YXJ0eHJlZgo3NjgKJSVFT0YK",
  "base64",
).toString("latin1");
const OF_PDF = { op: "declare", open: { system: "fr", task: "check" }, bytes: PDF, last: true };
const LISTS = [
  { op: "declare", open: { system: "fr", month: "2013-06" }, bytes: WORKBOOK, last: true },
  { op: "declare", open: { system: "fr", month: "2013-06" }, bytes: WORKBOOK.slice(0, 300), last: true },
  ...["declare", "check", "claim"].map((task) => ({ op: "declare", open: { system: "fr", month: "2013-06", task }, bytes: LIST, last: true })),
  { op: "declare", open: { system: "be", month: "2013-06" }, bytes: "\u00ff\u00feq\u0000", last: false },
  { op: "declare", open: { system: "be", month: "2013-06" }, bytes: "a;b\n1;2\n", last: true },
  { op: "declare", table: 0, bytes: "", last: true }, { op: "declare" }, OF_PDF,
  { op: "declare", table: 5, mended: [], book: { bytes: "F1;A;cle-usb;9 Go;3;2013-06-04;1\r\n", first: true, last: true } },
];

const NONSENSE = ["", "{", "null", "[]", '"x"', "{}", '{"op":"?"}', '{"op":"assess"}', '{"op":"assess","case":[]}',
  '{"op":"assess","case":{"system":"fr","category":"œuvre"}}', "\u0000", "1e999999"];

export function questions(categories) {
  const cases = categories.flatMap(({ system, id: category }) => [
    ...CAPACITIES.flatMap((capacity) =>
      DATES.map((date) => ({ system, category, capacity, date, quantity: "2" })),
    ),
    ...QUANTITIES.map((quantity) => ({ system, category, capacity: "48 Go", date: "2013-06-01", quantity })),
    { system: "??", category, capacity: "48 Go", date: "2013-06-01", quantity: "1" },
  ]);
  const dated = { capacity: "48 Go", date: "2013-06-01", quantity: "3" };
  const circumstances = categories.flatMap(({ system, id: category }) =>
    CIRCUMSTANCES.map((told) => ({ system, category, ...dated, ...told })),
  );
  return [
    JSON.stringify({ op: "categories" }),
    ...[...cases, ...circumstances].map((details) => JSON.stringify({ op: "assess", case: details })),
    ...categories.map(({ system, id: category }) => JSON.stringify({ op: "fields", case: { system, category } })),
    ...SEARCHES.map((query) => JSON.stringify({ op: "guide", query })),
    ...circumstances.slice(0, 2).map((details) => JSON.stringify({ op: "receipt", case: details })),
    ...[RECEIPT, JSON.stringify(RECEIPT), "{", {}, null].map((receipt) => JSON.stringify({ op: "verify", receipt })),
    ...[...TOOLS, ...LISTS].map((asked) => JSON.stringify(asked)),
    ...NONSENSE,
  ];
}

// What is asked once the files beside the engine have come (its folder `extra`).
export const besides = [OF_PDF, { ...OF_PDF, bytes: PDF.slice(0, 300) }, { ...OF_PDF, bytes: "%PDF-1.7\n" }].map((asked) => JSON.stringify(asked));

// Without a date the calculator answers for today: asked too, but tomorrow's reply may be another.
export function undated(categories) {
  return categories.map(({ system, id: category }) =>
    JSON.stringify({ op: "assess", case: { system, category, capacity: "48 Go", date: "", quantity: "1" } }),
  );
}
