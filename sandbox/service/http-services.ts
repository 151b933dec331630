import { Agent, createServer, get, type Server, type ServerResponse } from 'node:http';
import type { World } from '../world/world.js';
import { answerOf, type ServiceName, services } from './behaviour.js';
import { exposeAll, RequestMetrics } from './histogram.js';

export interface HttpServices {
  readonly port: number;
  readonly metrics: readonly RequestMetrics[];
  close(): void;
}

/** The catalog and its neighbours: real HTTP on the loopback, with a small steady load of their own. */
export async function startHttpServices(world: () => World): Promise<HttpServices> {
  const running = new Map<string, Running>(
    serviceNames.map((name) => [`/${name}`, { name, metrics: new RequestMetrics(name), served: 0 }]),
  );
  const server = createServer((request, response) => {
    if (request.url === '/metrics') {
      send(response, 200, exposeAll([...running.values()].map(({ metrics }) => metrics)));
      return;
    }
    const service = running.get(request.url ?? '');
    if (service === undefined) return send(response, 404, 'no such service\n');
    service.served += 1;
    const startedAt = performance.now();
    const { seconds, code } = answerOf(world(), service.name, { n: service.served, now: Date.now() });
    setTimeout(() => {
      service.metrics.observe((performance.now() - startedAt) / 1000, code);
      send(response, code, '{}\n');
    }, seconds * 1000);
  });
  const port = await listen(server);
  const endLoad = startLoad(port);
  return {
    port,
    metrics: [...running.values()].map(({ metrics }) => metrics),
    close: () => {
      endLoad();
      server.closeAllConnections();
      server.close();
    },
  };
}

interface Running {
  readonly name: ServiceName;
  readonly metrics: RequestMetrics;
  served: number;
}

const serviceNames: readonly ServiceName[] = ['catalog', 'search', 'recommendations'];

function startLoad(port: number): () => void {
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const loads = serviceNames.map((name) =>
    setInterval(() => ask(port, `/${name}`, agent), 1000 / services[name]),
  );
  return () => {
    for (const load of loads) clearInterval(load);
    agent.destroy();
  };
}

function ask(port: number, path: string, agent: Agent): void {
  const sent = get({ host: '127.0.0.1', port, path, agent }, (response) => response.resume());
  sent.once('error', () => sent.destroy());
}

/** Listens on a free port of the loopback; nothing of the sandbox is reachable from elsewhere. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      if (address === null || typeof address === 'string') reject(new Error('no port'));
      else resolve(address.port);
    });
  });
}

function send(response: ServerResponse, status: number, body: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; version=0.0.4' });
  response.end(body);
}
