import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createPlainServer } from 'node:http';
import { createServer } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { systemClock } from '../../src/api/clock.js';
import { prometheusSecrets, readPrometheusAccess } from '../../src/api/prometheus/access.js';
import { createQuery } from '../../src/api/prometheus/create-query.js';
import type { Clock } from '../../src/executor/ports.js';
import { serve } from '../support/http-server.js';

const never = new AbortController().signal;
const instant = { kind: 'instant', query: 'sum(rate(x{a="b c"}[5m])) > 0' } as const;

const ask = (url: string, env: Readonly<Record<string, string>> = {}, clock: Clock = systemClock) =>
  createQuery(readPrometheusAccess(url, env), clock).ask(instant, never);

/** A port of the loopback that somebody has just left. */
async function serveOnce(): Promise<{ readonly url: string }> {
  const server = createPlainServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return { url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}` };
}

describe('a question', () => {
  test('goes to the query API under the path of the URL, spelt so that nothing of it is lost', async () => {
    const server = await serve((_, response) => response.end('{}'));
    expect(await ask(`${server.url}/prometheus/`)).toEqual({ kind: 'answered', body: '{}' });
    const asked = new URL(server.requests[0]?.url ?? '', server.url);
    expect(asked.pathname).toBe('/prometheus/api/v1/query');
    expect(asked.searchParams.get('query')).toBe(instant.query);
    expect(server.requests[0]?.headers.authorization).toBeUndefined();
  });

  test('about alerts goes to the list of alerting rules', async () => {
    const server = await serve((_, response) => response.end('{}'));
    const query = createQuery(readPrometheusAccess(server.url, {}), systemClock);
    await query.ask({ kind: 'alerting-rules' }, never);
    expect(server.requests[0]?.url).toBe('/api/v1/rules?type=alert');
  });

  test.each([
    [{ PROMETHEUS_TOKEN: 'abc\n' }, 'Bearer abc'],
    [{ PROMETHEUS_USERNAME: 'ann', PROMETHEUS_PASSWORD: 'p:ö' }, `Basic ${btoa('ann:p:\u00c3\u00b6')}`],
    [{ PROMETHEUS_USERNAME: 'ann' }, `Basic ${btoa('ann:')}`],
    [{ PROMETHEUS_TOKEN: '' }, undefined],
  ])('with %o in the environment says %s', async (env, authorization) => {
    const server = await serve((_, response) => response.end('{}'));
    await ask(server.url, env as Record<string, string>);
    expect(server.requests[0]?.headers.authorization).toBe(authorization);
  });
});

describe('an answer that is none says why', () => {
  test.each([
    [401, 'no', /401.*PROMETHEUS_TOKEN/],
    [403, 'no', /answered 403$/],
    [404, '<html>', /answered 404$/],
    [400, '{"status":"error","errorType":"bad_data","error":"parse error: x"}', /400: parse error: x/],
    [422, '{"status":"error","errorType":"execution","error":"too many samples"}', /422: too many samples/],
    [503, '{"status":"error","errorType":"timeout","error":"query timed out"}', /503: query timed out/],
    [500, '', /answered 500$/],
    [304, '', /answered 304$/],
  ])('HTTP %d with %s', async (status, body, why) => {
    const server = await serve((_, response) => response.writeHead(status).end(body));
    expect(await ask(server.url)).toMatchObject({ kind: 'failed', why: expect.stringMatching(why) });
  });

  test('nobody listens', async () => {
    const { url } = await serveOnce();
    expect(await ask(url)).toMatchObject({ kind: 'failed', why: expect.stringMatching(/ECONNREFUSED/) });
  });

  test('it hangs up in the middle', async () => {
    const server = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '100' }).write('{"status"');
      setImmediate(() => response.destroy());
    });
    expect(await ask(server.url)).toMatchObject({ kind: 'failed', why: expect.stringContaining(server.url) });
  });

  test('it never answers: the clock ends the wait', async () => {
    const server = await serve(() => {});
    const impatient: Clock = { now: () => new Date(0), sleep: async () => {} };
    expect(await ask(server.url, {}, impatient)).toEqual({
      kind: 'failed',
      why: `${server.url} did not answer within 10 s`,
    });
  });

  test('it answers without an end', async () => {
    const chunk = Buffer.alloc(1024 * 1024, ' ');
    const server = await serve((_, response) => {
      const more = (): void => {
        while (!response.destroyed && response.write(chunk));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    expect(await ask(server.url)).toMatchObject({ kind: 'failed', why: expect.stringContaining('16 MiB') });
  });

  test('an abort ends the wait at once', async () => {
    const server = await serve(() => {});
    const controller = new AbortController();
    const forever: Clock = { now: () => new Date(0), sleep: () => new Promise(() => {}) };
    const answer = createQuery(readPrometheusAccess(server.url, {}), forever).ask(instant, controller.signal);
    controller.abort();
    expect(await answer).toMatchObject({ kind: 'failed' });
  });
});

describe('redirects', () => {
  const secret = { PROMETHEUS_TOKEN: 's3cret-token' };

  test('within the same server are followed, credentials and all', async () => {
    const server = await serve((request, response) => {
      if (request.url?.startsWith('/prom/')) response.end('{"a":1}');
      else response.writeHead(302, { location: `/prom${request.url}` }).end();
    });
    expect(await ask(server.url, secret)).toEqual({ kind: 'answered', body: '{"a":1}' });
    expect(server.requests[1]?.headers.authorization).toBe('Bearer s3cret-token');
  });

  test('to another server are not: nothing is sent there', async () => {
    const elsewhere = await serve((_, response) => response.end('{}'));
    const server = await serve((_, response) =>
      response.writeHead(307, { location: `${elsewhere.url}/api` }).end(),
    );
    const answer = await ask(server.url, secret);
    expect(answer).toMatchObject({ kind: 'failed', why: expect.stringContaining(elsewhere.url) });
    expect(JSON.stringify(answer)).not.toContain('s3cret');
    expect(elsewhere.requests).toEqual([]);
  });

  test.each([
    'https://127.0.0.1:1/x',
    'http://localhost/x',
    'ftp://127.0.0.1/',
    'http://a:b@127.0.0.1/',
    '//[',
  ])('to %s are not', async (location) => {
    const server = await serve((_, response) => response.writeHead(302, { location }).end());
    expect(await ask(server.url)).toMatchObject({ kind: 'failed', why: expect.stringContaining('sends on') });
    expect(server.requests).toHaveLength(1);
  });

  test('in a circle end', async () => {
    const server = await serve((_, response) => response.writeHead(302, { location: '/' }).end());
    expect(await ask(server.url)).toMatchObject({
      kind: 'failed',
      why: expect.stringContaining('redirects'),
    });
    expect(server.requests.length).toBeLessThan(10);
  });
});

const hasOpenssl = (() => {
  try {
    return execFileSync('openssl', ['version']).length > 0;
  } catch {
    return false;
  }
})();

test.skipIf(!hasOpenssl)(
  'a certificate nobody vouches for is refused (skipped without openssl)',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'runbook-tls-'));
    const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const made = [
      'req',
      '-x509',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:P-256',
      '-nodes',
      '-days',
      '1',
    ];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=IP:127.0.0.1'];
    execFileSync('openssl', [...made, ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
    const server = createServer({ key: readFileSync(key), cert: readFileSync(cert) }, (_, response) =>
      response.end('{}'),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => {
      server.closeAllConnections();
      server.close();
    });
    const address = server.address();
    const url = `https://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
    expect(await ask(url)).toMatchObject({ kind: 'failed', why: expect.stringMatching(/self.signed/i) });
  },
);

describe('--prometheus', () => {
  test.each([
    ['prometheus:9090', {}, /http or https URL/],
    ['', {}, /http or https URL/],
    ['ftp://x', {}, /http or https URL/],
    ['http://ann:pw123@x', {}, /without a name and password/],
    ['http://x?a=b', {}, /without "\?"/],
    ['http://x#a', {}, /without "\?"/],
    ['http://x', { PROMETHEUS_TOKEN: 'a', PROMETHEUS_USERNAME: 'b' }, /both set/],
    ['http://x', { PROMETHEUS_PASSWORD: 'b' }, /goes with/],
    ['http://x', { PROMETHEUS_USERNAME: 'a:b', PROMETHEUS_PASSWORD: 'b' }, /colon/],
    ['http://x', { PROMETHEUS_TOKEN: 'a\nHost: y' }, /control character/],
    ['https://x', { NODE_TLS_REJECT_UNAUTHORIZED: '0' }, /any server/],
  ])('%s with %o is refused', (url, env, message) => {
    expect(() => readPrometheusAccess(url, env)).toThrow(message);
    expect(() => readPrometheusAccess(url, env)).toThrow(expect.objectContaining({ code: 'USAGE' }));
    expect(() => readPrometheusAccess(url, env)).not.toThrow(/pw123/);
  });

  test('secrets of the environment are known to whoever masks, trimmed and not', () => {
    expect(prometheusSecrets({ PROMETHEUS_TOKEN: 'abcd\n', PROMETHEUS_PASSWORD: 'efgh' })).toEqual([
      'abcd\n',
      'abcd',
      'efgh',
      'efgh',
    ]);
    expect(prometheusSecrets({})).toEqual([]);
  });
});
