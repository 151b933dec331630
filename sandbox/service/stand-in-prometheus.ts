import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { evaluate, type Result } from '../promql/evaluate.js';
import { parsePromql } from '../promql/parse.js';
import { PromqlError } from '../promql/syntax.js';
import { services, slowSeconds, spoiltEvery } from './behaviour.js';
import { exposeAll } from './histogram.js';
import { type HttpServices, listen } from './http-services.js';
import { SampleStore } from './samples.js';

const scrapeMs = 1000;

/** How much of a bad phase is made up before the sandbox started. Nothing older is made up. */
const inventedSeconds = 12;

export interface PrometheusServer {
  readonly url: string;
  close(): void;
}

/**
 * A stand-in that scrapes the services each second and answers `/api/v1/query` for a part of PromQL. It begins with
 * some invented seconds of the bad release, so that there is a rate to see at once.
 */
export async function startStandInPrometheus({
  port: servicesPort,
  metrics,
}: HttpServices): Promise<PrometheusServer> {
  const store = new SampleStore();
  invent(store, metrics);
  const scrape = async (): Promise<void> => {
    const response = await fetch(`http://127.0.0.1:${servicesPort}/metrics`).catch(() => null);
    if (response !== null) store.add(await response.text(), Date.now());
  };
  await scrape();
  const scraping = setInterval(() => void scrape(), scrapeMs);
  const server = createServer((request, response) => void respond(store, request, response));
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}`,
    close: () => {
      clearInterval(scraping);
      server.closeAllConnections();
      server.close();
    },
  };
}

function invent(store: SampleStore, metrics: HttpServices['metrics']): void {
  const now = Date.now();
  for (let second = inventedSeconds; second > 0; second -= 1) {
    store.add(exposeAll(metrics), now - second * 1000);
    for (const service of metrics) inventOneSecond(service, inventedSeconds - second);
  }
}

function inventOneSecond(metrics: HttpServices['metrics'][number], second: number): void {
  const { service } = metrics;
  const perSecond = service === 'search' ? services.search : services.catalog;
  for (let request = 0; request < perSecond; request += 1) {
    const spoilt = (second * perSecond + request) % spoiltEvery === 10;
    const fails = spoilt && service === 'recommendations';
    metrics.observe(spoilt && !fails ? slowSeconds : 0.02, fails ? 500 : 200);
  }
}

async function respond(
  store: SampleStore,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://sandbox.invalid');
  if (url.pathname === '/-/ready' || url.pathname === '/-/healthy') return send(response, 200, 'ready');
  if (url.pathname !== '/api/v1/query')
    return send(response, 404, 'the sandbox pretends /api/v1/query alone');
  const form = request.method === 'POST' ? new URLSearchParams(await bodyOf(request)) : url.searchParams;
  const now = form.get('time') === null ? Date.now() : Number(form.get('time')) * 1000;
  try {
    const result = evaluate(parsePromql(form.get('query') ?? ''), store, now);
    send(response, 200, { status: 'success', data: dataOf(result, now / 1000) });
  } catch (error) {
    if (!(error instanceof PromqlError)) throw error;
    send(response, 400, { status: 'error', errorType: 'bad_data', error: error.message });
  }
}

function dataOf(result: Result, time: number): object {
  if (result.kind === 'scalar') return { resultType: 'scalar', result: [time, numberText(result.value)] };
  const samples = result.samples.map(({ labels, value }) => ({
    metric: labels,
    value: [time, numberText(value)],
  }));
  return { resultType: 'vector', result: samples };
}

function numberText(value: number): string {
  if (value === Number.POSITIVE_INFINITY) return '+Inf';
  if (value === Number.NEGATIVE_INFINITY) return '-Inf';
  const text = String(value);
  return text.includes('e-') ? value.toFixed(20).replace(/0+$/, '') : text;
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: object | string): void {
  response.writeHead(status, {
    'content-type': typeof body === 'string' ? 'text/plain' : 'application/json',
  });
  response.end(typeof body === 'string' ? `${body}\n` : JSON.stringify(body));
}
