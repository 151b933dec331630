// Bundles the program, the library and the sandbox into dist/: one entry each, the rest in shared, lazy chunks.
// With --if-stale it does nothing where dist/ is newer than everything it is made of. The folder is exchanged whole,
// so that a build never takes a chunk away from a program that is running.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const dist = join(root, 'dist');
const stamp = join(dist, '.built');
const sources = ['src', 'sandbox', 'package.json', 'package-lock.json', 'scripts/build.mjs'];

if (!(process.argv.includes('--if-stale') && isFresh())) await buildAll();

function isFresh() {
  if (!existsSync(stamp)) return false;
  const builtAt = statSync(stamp).mtimeMs;
  return sources.every((source) => newestIn(join(root, source)) < builtAt);
}

function newestIn(path) {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

async function buildAll() {
  const { build } = await import('esbuild');
  const fresh = join(root, `dist.new-${process.pid}`);
  await build({
    absWorkingDir: root,
    entryPoints: {
      bin: 'src/cli/bin.ts',
      index: 'src/api/index.ts',
      'lint-worker': 'src/api/lint/lint-worker.ts',
      'sandbox/bin': 'sandbox/bin.ts',
      'sandbox/tool': 'sandbox/tool.ts',
      'sandbox/keeper': 'sandbox/keeper.ts',
    },
    outdir: fresh,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    define: { __BUILD__: JSON.stringify(digestOfSources()) },
    chunkNames: 'chunks/[name]-[hash]',
    legalComments: 'external',
    // jq-wasm finds its .wasm file beside its own code.
    external: ['jq-wasm'],
    // CommonJS packages inside the bundle ask for Node's own modules with require().
    banner: {
      js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
    },
  });
  chmodSync(join(fresh, 'bin.js'), 0o755);
  writeFileSync(join(fresh, '.built'), '');
  exchange(fresh);
}

/** Names a build: what one has kept for later another must not take for its own. */
function digestOfSources() {
  const hash = createHash('sha256');
  for (const source of sources) {
    const path = join(root, source);
    const files = statSync(path).isDirectory() ? readdirSync(path, { recursive: true }).sort() : [''];
    for (const file of files) {
      if (statSync(join(path, file)).isDirectory()) continue;
      hash.update(`${source}/${file}\n`).update(readFileSync(join(path, file)));
    }
  }
  return hash.digest('hex').slice(0, 16);
}

function exchange(fresh) {
  const old = join(root, `dist.old-${process.pid}`);
  try {
    if (existsSync(dist)) renameSync(dist, old);
    renameSync(fresh, dist);
  } catch (error) {
    // Another build was quicker: its dist/ is as good as ours.
    if (!existsSync(stamp)) throw error;
    rmSync(fresh, { recursive: true, force: true });
  }
  rmSync(old, { recursive: true, force: true });
}
