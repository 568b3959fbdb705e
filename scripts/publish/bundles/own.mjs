/**
 * Our own programs and style sheets, each in one small file with its source map.
 *
 * Takes the folder of the calculator's modules, that of the hand-written pages, and the folder to write into; the order
 * of the sheets is that in which they overrule one another. What is only for paper is a sheet of its own, which no
 * screen waits for.
 */
import { build } from 'esbuild';

const [calculator, docs, out] = process.argv.slice(2);

const PROGRAMS = [
  `${calculator}/levy-calculator.mjs`,
  `${calculator}/levy-guide.mjs`,
  `${calculator}/tools.mjs`,
  `${calculator}/levy-declare.mjs`,
  `${docs}/assets/javascripts/reading.mjs`,
];
const SHEETS = ['fonts', 'theme', 'law', 'apparatus', 'calculator', 'answers', 'staircase', 'tools', 'declare',
  'timeline', 'reading', 'offline'].map((name) => `${docs}/assets/stylesheets/${name}.css`);

const common = {
  bundle: true, minify: true, sourcemap: true, sourceRoot: '', logLevel: 'warning', legalComments: 'none', charset: 'utf8',
};
const imports = (files, how) => ({ contents: files.map((file) => how(JSON.stringify(file))).join('\n'), resolveDir: '/' });

await build({
  ...common, stdin: imports(PROGRAMS, (file) => `import ${file};`), format: 'esm', target: 'es2022',
  outfile: `${out}/calculator/site.mjs`,
});
// the faces are addressed from where the sheet will stand
const sheet = { ...common, external: ['../fonts/*'] };
await build({
  ...sheet, stdin: { ...imports(SHEETS, (file) => `@import ${file};`), loader: 'css' }, outfile: `${out}/stylesheets/site.css`,
});
await build({ ...sheet, entryPoints: [`${docs}/assets/stylesheets/print.css`], outfile: `${out}/stylesheets/print.css` });
