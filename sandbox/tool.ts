import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { isatty } from 'node:tty';
import { layoutOf } from './layout.js';
import { openRepository } from './repository/read-repository.js';
import { readSite } from './site.js';
import { argocd } from './tools/argocd/argocd.js';
import { helm } from './tools/helm.js';
import { jq } from './tools/jq.js';
import { kubectl } from './tools/kubectl/kubectl.js';
import { promtool } from './tools/promtool.js';
import type { Tool } from './tools/tool.js';
import { settle } from './world/argo.js';
import { readWorld, updateWorld } from './world/store.js';

/** The stand-ins in one program: `node tool.js NAME SANDBOX_FOLDER ARGUMENTS…`. */
const tools: Readonly<Record<string, Tool>> = {
  argocd,
  helm,
  jq,
  kubectl,
  'kubectl-argo-rollouts': (context) => kubectl({ ...context, args: ['argo', 'rollouts', ...context.args] }),
  promtool,
};

const [name = '', dir = '', ...args] = process.argv.slice(2);
const layout = layoutOf(dir);
const repository = openRepository(layout.origin);
const tool = tools[name];
if (tool === undefined) throw new Error(`no stand-in for ${name}`);

process.stdout.on('error', (error) => process.exit('code' in error && error.code === 'EPIPE' ? 141 : 74));
process.exitCode = await tool({
  args,
  stdin: { isTerminal: isatty(0), read: () => readFileSync(0, 'utf8') },
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  site: readSite(layout),
  repository,
  now: () => Date.now(),
  sleep: (ms) => sleep(ms),
  world: () => readWorld(layout.state),
  update: (change) => updateWorld(layout.state, (world) => change(settle(world, repository, Date.now()))),
});
