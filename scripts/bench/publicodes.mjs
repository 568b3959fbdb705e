// Publicodes evaluating the same tables: { tables, cases } as JSON on standard input; answers and seconds as JSON out.
// A table becomes two grids (grille), one of rates and one of amounts, and their sum rounded to the cent.
import { text } from "node:stream/consumers";
import { performance } from "node:perf_hooks";
import Engine from "publicodes";

const { tables, cases, repeat } = JSON.parse(await text(process.stdin));
const rules = { capacité: { "par défaut": 1 } };
for (const { id, bands, per, kinds, base, cap } of tables) {
  // where the last band has a bound, the law pays its maximum beyond it: the size is capped there, the band left open
  rules[`${id} assiette`] = cap ? { valeur: "capacité", plafond: Number(cap) } : "capacité";
  const grid = (amounts) => ({
    grille: {
      assiette: `${id} assiette`,
      tranches: bands.map(({ up_to: bound }, i) => ({
        montant: amounts[i],
        ...(bound && i < bands.length - 1 ? { plafond: Number(bound) } : {}),
      })),
    },
  });
  const kind = kinds ?? bands.map(() => per);
  rules[`${id} taux`] = grid(bands.map(({ amount }, i) => (kind[i] === "Go" ? Number(amount) : 0)));
  rules[`${id} fixe`] = grid(bands.map(({ amount }, i) => (kind[i] === "Go" ? 0 : Number(amount))));
  const fixed = base ? `${id} fixe * capacité / ${base}` : `${id} fixe`;
  rules[`${id} montant`] = { valeur: `${id} taux * ${id} assiette + ${fixed}`, arrondi: "2 décimales" };
}
const engine = new Engine(rules, { logger: { log() {}, warn() {}, error() {} } });

function answer([table, size]) {
  engine.setSituation({ capacité: Number(size) });
  return engine.evaluate(`${tables[table].id} montant`).nodeValue;
}

answer(cases[0]);
const once = performance.now();
for (let i = 0; i < repeat; i += 1) answer(cases[i]);
const one = (performance.now() - once) / 1000 / repeat;
const start = performance.now();
const answers = cases.map(answer);
const many = (performance.now() - start) / 1000;
process.stdout.write(JSON.stringify({ one, many, answers }));
