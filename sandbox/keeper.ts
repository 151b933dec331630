import { readFileSync, rmSync, statSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { type KeeperOrder, readOrder } from './keeper-protocol.js';
import { layoutOf } from './layout.js';
import { openRepository } from './repository/read-repository.js';
import { startHttpServices } from './service/http-services.js';
import { startRealPrometheus } from './service/real-prometheus.js';
import { startStandInPrometheus } from './service/stand-in-prometheus.js';
import { settle } from './world/argo.js';
import { readWorld, updateWorld } from './world/store.js';
import type { World } from './world/world.js';

/**
 * The process that keeps the pretend world going, and the one that cleans up: when its stdin closes, because the
 * sandbox stopped or because whoever started it died, everything ends and temporary folders go.
 */
const settleEveryMs = 200;
/** Nobody needs a sandbox for longer; a forgotten one ends by itself. */
const longestLifeMs = 4 * 3600_000;
const guarded = new Map<number, boolean>();
const closers: (() => void)[] = [];
let cleanUp = (): void => {};

process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});
process.on('SIGTERM', () => finish());
setTimeout(finish, longestLifeMs).unref();

const orders = createInterface({ input: process.stdin });
orders.on('line', (line) => {
  const order = readOrder(line);
  if (order === null) return;
  if (order.kind === 'guard') guarded.set(order.pid, order.group);
  else start(order).then(tell, (error: unknown) => tell({ failed: String(error) }));
});
orders.on('close', () => finish());

async function start(order: KeeperOrder & { kind: 'start' }): Promise<object> {
  const layout = layoutOf(order.dir);
  if (order.temporary) cleanUp = () => rmSync(order.dir, { recursive: true, force: true });
  const repository = openRepository(layout.origin);
  const world = cachedWorld(layout.state);
  const settling = setInterval(() => {
    updateWorld(layout.state, (before) => ({ world: settle(before, repository, Date.now()), answer: null }));
  }, settleEveryMs);
  const services = await startHttpServices(world);
  closers.push(() => clearInterval(settling), services.close);
  const prometheus =
    order.prometheus === null
      ? await startStandInPrometheus(services)
      : await startRealPrometheus({
          program: order.prometheus,
          folder: layout.prometheus,
          servicesPort: services.port,
        });
  closers.push(prometheus.close);
  return { ready: { prometheusUrl: prometheus.url, servicesPort: services.port } };
}

/** Read anew only when the file was replaced: the service asks for every request. */
function cachedWorld(path: string): () => World {
  let seen = '';
  let world = readWorld(path);
  return () => {
    const { ino, mtimeMs } = statSync(path);
    const mark = `${ino} ${mtimeMs}`;
    if (mark !== seen) world = readWorld(path);
    seen = mark;
    return world;
  };
}

function tell(answer: object): void {
  process.stdout.write(`${JSON.stringify(answer)}\n`);
}

function finish(): void {
  for (const [pid, group] of guarded) if (isChildOfSandbox(pid)) end(group ? -pid : pid);
  for (const close of closers.splice(0)) close();
  cleanUp();
  setTimeout(() => process.exit(0), 50);
}

function end(target: number): void {
  try {
    process.kill(target, 'SIGTERM');
  } catch {
    // It ended by itself.
  }
}

/** A pid may have been given to somebody else since: only a process that carries our mark is ended. */
function isChildOfSandbox(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8').includes('RUNBOOK_SANDBOX=');
  } catch {
    return process.platform !== 'linux';
  }
}
