/**
 * Writes the site's service worker: the worker's source with the list of the site's files.
 *
 * Takes the folder of the site and the worker's source. What only machines fetch, and the worker itself, is not listed.
 */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getManifest } from 'workbox-build';

const [site, source] = process.argv.slice(2);

const digest = (data) => createHash('sha256').update(data).digest('base64');

const { manifestEntries, warnings } = await getManifest({
  globDirectory: site,
  globPatterns: ['**/*'],
  globIgnores: ['**/*.map', '**/*.gz', 'assets/social/**', 'robots.txt', 'service-worker.js'],
  maximumFileSizeToCacheInBytes: Number.MAX_SAFE_INTEGER,
});
if (warnings.length) throw new Error(warnings.join('\n'));
const files = manifestEntries.map(({ url }) => {
  const data = readFileSync(join(site, url));
  return [url, digest(data), data.length];
}).sort(([a], [b]) => (a < b ? -1 : 1));
const version = digest(JSON.stringify(files)).replace(/\W/g, '').slice(0, 12);

await build({
  entryPoints: [source], bundle: true, minify: true, sourcemap: true, format: 'iife', target: 'es2022', charset: 'utf8',
  legalComments: 'none', logLevel: 'warning', define: { LIST: JSON.stringify({ version, files }) },
  outfile: join(site, 'service-worker.js'),
});
