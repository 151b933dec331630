import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { exposeAll, RequestMetrics } from '../../../sandbox/service/histogram.js';

export const hasPrometheus = (process.env.PATH ?? '')
  .split(delimiter)
  .some((folder) => existsSync(join(folder, 'prometheus')));

const readyWithinMs = 30_000;

export interface Target {
  readonly url: string;
  /** How long the requests take that `busy` serves from now on, in seconds. */
  setLatency(seconds: number): void;
  close(): void;
}

/** Something to scrape: `busy` has served a hundred more requests at every look, `idle` none since it began. */
export async function startTarget(): Promise<Target> {
  const busy = new RequestMetrics('busy');
  const idle = new RequestMetrics('idle');
  idle.observe(0.1, 200);
  let latency = 0.1;
  const server = createServer((_, response) => {
    for (let count = 0; count < 100; count += 1) busy.observe(latency, 200);
    response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
    response.end(exposeAll([busy, idle]));
  });
  const port = await listen(server);
  return {
    url: `127.0.0.1:${port}`,
    setLatency(seconds) {
      latency = seconds;
    },
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

export interface RealPrometheus {
  readonly url: string;
  close(): Promise<void>;
}

/** Debian's Prometheus on the loopback, that looks at the target five times a second. */
export async function startPrometheus(target: Target, webConfig?: object): Promise<RealPrometheus> {
  const folder = mkdtempSync(join(tmpdir(), 'runbook-prometheus-'));
  const file = (name: string, content: object): string => {
    writeFileSync(join(folder, name), JSON.stringify(content));
    return join(folder, name);
  };
  const rules = file('rules.yml', { groups: [{ name: 'test', interval: '200ms', rules: alertingRules }] });
  const config = file('prometheus.yml', {
    global: { scrape_interval: '200ms', scrape_timeout: '200ms', evaluation_interval: '200ms' },
    rule_files: [rules],
    scrape_configs: [{ job_name: 'shop', static_configs: [{ targets: [target.url] }] }],
  });
  const probe = createServer();
  const port = await listen(probe);
  await new Promise((resolve) => probe.close(resolve));
  const child = spawn(
    'prometheus',
    [
      `--config.file=${config}`,
      `--storage.tsdb.path=${join(folder, 'data')}`,
      `--web.listen-address=127.0.0.1:${port}`,
      ...(webConfig === undefined ? [] : [`--web.config.file=${file('web.yml', webConfig)}`]),
      '--log.level=error',
    ],
    { stdio: 'ignore', cwd: folder },
  );
  const url = `http://127.0.0.1:${port}`;
  await untilReady(url, webConfig === undefined);
  return { url, close: () => end(child) };
}

const alertingRules = [
  { alert: 'AlwaysThere', expr: 'vector(1)' },
  { alert: 'NeverThere', expr: 'vector(1) > 2' },
  {
    alert: 'SlowCatalog',
    expr: 'histogram_quantile(0.99, rate(http_request_duration_seconds_bucket[2s])) > 0.5',
  },
  { alert: 'StillPending', expr: 'vector(1)', for: '1h' },
];

/** Until it answers at all; where anybody may ask, until it has a rate of the target to show and has judged its rules. */
async function untilReady(url: string, mayAsk: boolean): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  const text = (path: string): Promise<string> =>
    fetch(`${url}${path}`)
      .then((response) => response.text())
      .catch(() => '');
  while (Date.now() < deadline) {
    if (!mayAsk && (await text('/-/ready')) !== '') return;
    const rate = await text('/api/v1/query?query=rate(http_request_duration_seconds_count[2s])');
    const rules = rate.includes('"value"') ? await text('/api/v1/rules?type=alert') : '';
    if (rules.includes('"firing"') && !rules.includes('"health":"unknown"')) return;
    await sleep(100);
  }
  throw new Error(`Prometheus was not ready within ${readyWithinMs / 1000} s`);
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}

function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}
