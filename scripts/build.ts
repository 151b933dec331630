/** Bundles the program, the library and the sandbox into dist/: one entry each, the rest in shared, lazy chunks. */
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';

const root = resolve(import.meta.dirname, '..');
const out = join(root, 'dist');
rmSync(out, { recursive: true, force: true });

const entries = {
  bin: 'src/cli/bin.ts',
  index: 'src/api/index.ts',
  'sandbox/bin': 'sandbox/bin.ts',
  'sandbox/tool': 'sandbox/tool.ts',
  'sandbox/keeper': 'sandbox/keeper.ts',
};
const present = Object.entries(entries).filter(([, file]) => existsSync(join(root, file)));

await build({
  absWorkingDir: root,
  entryPoints: Object.fromEntries(present),
  outdir: out,
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'chunks/[name]-[hash]',
  legalComments: 'external',
  // jq-wasm finds its .wasm file beside its own code.
  external: ['jq-wasm'],
  // CommonJS packages inside the bundle ask for Node's own modules with require().
  banner: {
    js: "import { createRequire as __createRequire } from 'node:module';const require=__createRequire(import.meta.url);",
  },
});
chmodSync(join(out, 'bin.js'), 0o755);
