import { spawn } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { listen } from './http-services.js';
import type { PrometheusServer } from './stand-in-prometheus.js';

const readyWithinMs = 20_000;

/** Ends Prometheus when this process is gone, however it went: the shell's stdin closes. */
const leash = '"$@" & child=$!; trap "kill $child" TERM; cat >/dev/null; kill $child; wait $child';

/** A real Prometheus that scrapes the services each second; ready once it has a rate to show. */
export async function startRealPrometheus(options: {
  readonly program: string;
  readonly folder: string;
  readonly servicesPort: number;
}): Promise<PrometheusServer> {
  const config = join(options.folder, 'prometheus.yml');
  await mkdir(options.folder, { recursive: true });
  await writeFile(config, configuration(options.servicesPort));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const args = [
    `--config.file=${config}`,
    `--storage.tsdb.path=${join(options.folder, 'data')}`,
    `--web.listen-address=127.0.0.1:${port}`,
    '--storage.tsdb.retention.time=1d',
    '--log.level=error',
  ];
  const child = spawn('sh', ['-c', leash, 'leash', options.program, ...args], {
    stdio: ['pipe', 'ignore', 'ignore'],
    cwd: options.folder,
  });
  await untilItHasARate(url);
  return { url, close: () => child.stdin.end() };
}

function configuration(servicesPort: number): string {
  return JSON.stringify({
    global: { scrape_interval: '1s', scrape_timeout: '1s' },
    scrape_configs: [{ job_name: 'bookstore', static_configs: [{ targets: [`127.0.0.1:${servicesPort}`] }] }],
  });
}

const slowRequests =
  'sum(rate(http_request_duration_seconds_count[5m])) - sum(rate(http_request_duration_seconds_bucket{le="0.5"}[5m])) > 0';

async function untilItHasARate(url: string): Promise<void> {
  const deadline = Date.now() + readyWithinMs;
  while (Date.now() < deadline) {
    const body = new URLSearchParams({ query: slowRequests });
    const text = await fetch(`${url}/api/v1/query`, { method: 'POST', body })
      .then((response) => response.text())
      .catch(() => '');
    if (text.includes('"value"')) return;
    await sleep(100);
  }
  throw new Error(`Prometheus showed no rate within ${readyWithinMs / 1000} s`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
