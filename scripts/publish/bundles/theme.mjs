/**
 * The theme's program without the parts this site has no use for, and its style sheets without the rules no page can
 * use, two thirds of both; and what is left of the sheets at the head of ours, so that one file is waited for.
 *
 * Takes the folder of the finished site, and writes over its `bundle.*.min.js` and `site.css`; the theme's sheets go.
 * The sources are those that the theme's own source map carries, of the very version that is installed. The map leaves
 * out modules that only hand on others' names: a folder stands for all that is below it.
 */
import { build } from 'esbuild';
import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path/posix';
import { PurgeCSS } from 'purgecss';

const [site] = process.argv.slice(2);
const ROOT = 'src/templates/assets/javascripts/';
const PACKAGES = { 'escape-html': 'node_modules/escape-html/index.js' };

/** Parts that do nothing here, by what they would have looked after. Each name they export becomes one that does nothing. */
const UNUSED = [
  'components/announce', // no bar above the pages
  'components/consent', // nothing to consent to
  'components/content/annotation', // no code in the pages, nor tabs, diagrams, previews of the theme's
  'components/content/code',
  'components/content/link',
  'components/content/mermaid',
  'components/content/tabs',
  'components/search/share',
  'components/source', // no repository
  'components/tooltip',
  'components/tooltip2',
  'components/top',
  'integrations/alternate', // one language, one version
  'integrations/clipboard',
  'integrations/version',
  'patches/ellipsis',
  'polyfills', // of browsers without WebAssembly
  'templates/annotation',
  'templates/clipboard',
  'templates/source',
  'templates/tabbed',
  'templates/tooltip',
  'templates/version',
];

/**
 * [module, what it says, what it says here]: the search costs nothing until somebody searches, and a page that has its
 * colours is not drawn again.
 */
const CHANGED = [
  // the worker is made, and the index fetched, when the search opens for the first time
  ['integrations/search/worker/_/index.ts', 'const worker$ = watchWorker<SearchMessage>(url)',
    `const worker = Object.assign(new EventTarget(), {
      open() {
        const opened = new Worker(url)
        opened.onmessage = ({ data }) => this.dispatchEvent(new MessageEvent("message", { data }))
        this.postMessage = (message: unknown) => opened.postMessage(message)
      },
    })
    const worker$ = watchWorker<SearchMessage>(url, worker as any)`],
  ['integrations/search/worker/_/index.ts', 'of(location.protocol !== "file:"),', ''],
  ['integrations/search/worker/_/index.ts', 'switchMap(() => index$)', 'switchMap(() => (worker.open(), index$))'],
  // words to mark in a page need the index only where there are any
  ['components/search/highlight/index.ts', '    index$,\n    location$\n',
    '    location$.pipe(startWith(getLocation()), filter(url => !!url.searchParams.get("h")), switchMap(() => index$)),\n    location$\n'],
  ['components/search/highlight/index.ts', '  startWith\n}', '  startWith,\n  switchMap\n}'],
  // to switch colours is no matter of the first time, and browsers know themselves what is focused by keyboard
  ['components/palette/index.ts', 'document.body.setAttribute("data-md-color-switching", "")',
    'if (meta.content) document.body.setAttribute("data-md-color-switching", "")'],
  ['components/palette/index.ts', '  document.head.appendChild(scheme)\n', ''],
  ['components/palette/index.ts', 'scheme.content = style.colorScheme',
    'if (scheme.content || style.colorScheme !== "light") { scheme.content = style.colorScheme; document.head.appendChild(scheme) }'],
  ['bundle.ts', 'import "focus-visible"\n', ''],
];

const [program] = globSync(`${site}/assets/javascripts/bundle.*.min.js`);
const map = JSON.parse(readFileSync(`${program}.map`, 'utf8'));
const sources = new Map(map.sources.map((name, at) => [name, map.sourcesContent[at]]));
for (const [name, said, says] of CHANGED) {
  const text = sources.get(ROOT + name) ?? '';
  if (text.split(said).length !== 2) throw new Error(`${name} of the theme has changed: it does not say once ${said}`);
  sources.set(ROOT + name, text.replace(said, () => says));
}
const unused = new Set();
for (const part of UNUSED) {
  const inside = [...sources.keys()].filter((name) => name.startsWith(`${ROOT}${part}/`));
  if (!inside.length) throw new Error(`${part} is no part of the theme any more`);
  inside.forEach((name) => unused.add(name));
}

/** A module in which every function does nothing: an empty stream, or no change. */
function nothing(text) {
  const names = [...text.matchAll(/^export (?:function|const) (\w+)/gm)].map(([, name]) => name);
  return `import { EMPTY } from "rxjs"\n${names.map((name) => `export const ${name} = (..._: any[]): any => EMPTY`).join('\n')}`;
}

const ENDINGS = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];

const fromMap = {
  name: 'from the source map',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /.*/ }, ({ path, importer }) => {
      if (path === 'rxjs' || importer.includes('node_modules/rxjs/dist/')) return undefined; // npm's, which can be cut to what is used
      const near = path.startsWith('.') ? join(dirname(importer), path) : path.replace(/^~\//, ROOT);
      const name = PACKAGES[path] ?? near;
      const file = ENDINGS.map((ending) => name + ending).find((each) => sources.has(each));
      return file ? { path: file, namespace: 'theme' } : { path: name, namespace: 'folder', sideEffects: false };
    });
    onLoad({ filter: /.*/, namespace: 'theme' }, ({ path }) => ({
      contents: unused.has(path) ? nothing(sources.get(path)) : sources.get(path),
      loader: /\.tsx?$/.exec(path)?.[0].slice(1) ?? 'js', resolveDir: process.cwd(),
    }));
    onLoad({ filter: /.*/, namespace: 'folder' }, ({ path }) => {
      const inside = [...sources.keys()].filter((name) => name.startsWith(`${path}/`));
      return { resolveDir: process.cwd(), contents: inside.map((name) => `export * from ${JSON.stringify(name)}`).join('\n'), loader: 'ts' };
    });
  },
};

await build({
  stdin: { contents: 'import "~/bundle"', resolveDir: process.cwd() },
  bundle: true, minify: true, sourcemap: true, format: 'iife', target: 'es2022', jsx: 'transform', jsxFactory: 'h',
  legalComments: 'none', charset: 'utf8', logLevel: 'warning', allowOverwrite: true, outfile: program, plugins: [fromMap],
  tsconfigRaw: { compilerOptions: { useDefineForClassFields: false } },
});

const content = [...globSync(`${site}/**/*.html`), program, `${site}/assets/calculator/site.mjs`];
const css = globSync(`${site}/assets/stylesheets/{main,palette}.*.min.css`);
for (const file of css) writeFileSync(file, readFileSync(file, 'utf8').replaceAll('.focus-visible', ':focus-visible'));
for (const each of await new PurgeCSS().purge({ content, css })) writeFileSync(each.file, each.css);
// then the pictures and colours that none of the rules left, or of ours, is drawn with
const drawnWith = globSync(`${site}/assets/stylesheets/*.css`)
  .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
for (const each of await new PurgeCSS().purge({ content, css, variables: true, safelist: { variables: drawnWith } })) {
  writeFileSync(each.file, each.css.replace(/\/\*# sourceMappingURL.*/, '')); // it leads to rules that are gone
}
const ours = `${site}/assets/stylesheets/site.css`;
await build({
  stdin: { contents: [...css, ours].map((file) => `@import ${JSON.stringify(file)};`).join('\n'), resolveDir: '/', loader: 'css' },
  bundle: true, minify: true, sourcemap: true, legalComments: 'none', charset: 'utf8', logLevel: 'warning', external: ['../fonts/*'],
  allowOverwrite: true, outfile: ours,
});
for (const file of css.flatMap((each) => [each, `${each}.map`])) rmSync(file);
