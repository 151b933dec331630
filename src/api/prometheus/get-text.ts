import type { PrometheusAnswer } from '../../executor/ports.js';
import type { PrometheusAccess } from './access.js';

const mostRedirects = 5;
const mostBytes = 16 * 1024 * 1024;

/** GET: the body of a 2xx answer, or why there is none. Never rejects, and never names what it authorizes with. */
export async function getText(
  url: URL,
  access: PrometheusAccess,
  signal: AbortSignal,
): Promise<PrometheusAnswer> {
  try {
    return await follow(url, access, signal);
  } catch (error) {
    return failed(`${access.url} could not be asked: ${reasonOf(error)}`);
  }
}

/** Only within one host, or up to its TLS: elsewhere stands a login page, or somebody who collects credentials. */
async function follow(
  first: URL,
  { url: base, authorization }: PrometheusAccess,
  signal: AbortSignal,
): Promise<PrometheusAnswer> {
  const headers = { accept: 'application/json', ...(authorization === null ? {} : { authorization }) };
  let url = first;
  for (let count = 0; count <= mostRedirects; count += 1) {
    const response = await fetch(url, { headers, signal, redirect: 'manual' });
    const location = isRedirect(response.status) ? response.headers.get('location') : null;
    if (location === null) return readBody(response, base);
    await response.body?.cancel();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : null;
    if (next === null || !isSamePlace(url, next))
      return failed(
        `${base} sends on to ${next?.origin ?? 'nowhere'}, which was not asked for: pass --prometheus the URL of Prometheus itself`,
      );
    url = next;
  }
  return failed(`${base} sends on and on: more than ${mostRedirects} redirects`);
}

function isRedirect(status: number): boolean {
  return [301, 302, 303, 307, 308].includes(status);
}

function isSamePlace(from: URL, to: URL): boolean {
  if (to.username !== '' || to.password !== '') return false;
  if (from.origin === to.origin) return true;
  const usual = (url: URL) => url.port === '';
  return (
    from.hostname === to.hostname &&
    from.protocol === 'http:' &&
    to.protocol === 'https:' &&
    usual(from) &&
    usual(to)
  );
}

async function readBody(response: Response, base: string): Promise<PrometheusAnswer> {
  const body = await readAtMost(response);
  if (body === null) return failed(`${base} answered with more than ${mostBytes / 1024 / 1024} MiB`);
  if (response.ok) return { kind: 'answered', body };
  return failed(`${base} answered ${response.status}${reasonOfStatus(response.status, body)}`);
}

async function readAtMost(response: Response): Promise<string | null> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    // Leaving the loop cancels the stream.
    if (bytes > mostBytes) return null;
    chunks.push(chunk);
  }
  return new TextDecoder().decode(Buffer.concat(chunks));
}

function reasonOfStatus(status: number, body: string): string {
  if (status === 401)
    return ': it wants to know who asks; set PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD';
  const said = errorIn(body);
  return said === null ? '' : `: ${said}`;
}

/** `{"status":"error","errorType":"bad_data","error":"…"}` comes with 400, 422 and 503. */
function errorIn(body: string): string | null {
  try {
    const document: unknown = JSON.parse(body);
    if (typeof document !== 'object' || document === null || !('error' in document)) return null;
    return typeof document.error === 'string' ? document.error : null;
  } catch {
    return null;
  }
}

/** `fetch failed` says nothing; its cause does. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  if (cause instanceof AggregateError && cause.errors.length > 0) return reasonOf(cause.errors[0]);
  return cause instanceof Error ? reasonOf(cause) : error.message;
}

function failed(why: string): PrometheusAnswer {
  return { kind: 'failed', why };
}
