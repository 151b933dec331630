import { Agent, createServer, get, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { World } from '../world/world.js';
import { latencyOf, requestsPerSecond } from './behaviour.js';
import { RequestMetrics } from './histogram.js';

export interface CatalogService {
  readonly port: number;
  readonly metrics: RequestMetrics;
  close(): void;
}

/** The catalog: real HTTP on the loopback, with a small steady load of its own. */
export async function startCatalogService(world: () => World): Promise<CatalogService> {
  const metrics = new RequestMetrics('catalog');
  let served = 0;
  const server = createServer((request, response) => {
    if (request.url === '/metrics') return answer(response, metrics.expose());
    served += 1;
    const startedAt = performance.now();
    setTimeout(
      () => {
        metrics.observe((performance.now() - startedAt) / 1000, 200);
        answer(response, '{"books":[]}\n');
      },
      latencyOf(world(), served, Date.now()) * 1000,
    );
  });
  const port = await listen(server);
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  const load = setInterval(() => request(port, agent), 1000 / requestsPerSecond);
  return {
    port,
    metrics,
    close: () => {
      clearInterval(load);
      agent.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
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

function request(port: number, agent: Agent): void {
  const sent = get({ host: '127.0.0.1', port, path: '/api/books', agent }, (response: IncomingMessage) =>
    response.resume(),
  );
  sent.once('error', () => sent.destroy());
}

function answer(response: ServerResponse, body: string): void {
  response.writeHead(200, { 'content-type': 'text/plain; version=0.0.4' });
  response.end(body);
}
