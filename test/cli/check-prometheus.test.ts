import { expect, test } from 'vitest';
import { serve } from '../support/http-server.js';
import { runDocumentText, runMain } from '../support/run-main.js';

const vector = (value: string) =>
  `{"status":"success","data":{"resultType":"vector","result":[{"metric":{},"value":[1.5,"${value}"]}]}}`;

test.each([
  ['0.3', 0, 'pass: '],
  ['0.7', 1, 'fail: '],
  ['NaN', 3, 'inconclusive: '],
])('check asks Prometheus itself: %s exits %d', async (value, exitCode, verdict) => {
  const server = await serve((_, response) => response.end(vector(value)));
  const result = await runMain({ args: ['check', '--prometheus', server.url, 'promql `p99` < 0.5'] });
  expect(result).toMatchObject({ exitCode });
  expect(result.stdout).toContain(verdict);
});

test('without --prometheus it cannot tell, and says what is missing', async () => {
  const result = await runMain({ args: ['check', 'promql `p99` < 0.5'] });
  expect(result).toMatchObject({ exitCode: 3 });
  expect(result.stdout).toContain('--prometheus');
});

test('a query with a variable in it is not asked', async () => {
  const server = await serve((_, response) => response.end(vector('1')));
  const args = ['check', '--prometheus', server.url, 'promql `up{a="$APP"}` exists'];
  expect(await runMain({ args })).toMatchObject({ exitCode: 3 });
  expect(server.requests).toEqual([]);
});

test('a URL with a password in it is refused, and the password is not repeated', async () => {
  const result = await runMain({
    args: ['check', '--prometheus', 'http://ann:s3cret@x', 'promql `up` == 1'],
  });
  expect(result).toMatchObject({ exitCode: 2 });
  expect(result.stderr).not.toContain('s3cret');
});

test('a run asks with the token of the environment, and shows it nowhere', async () => {
  const server = await serve((request, response) => {
    const known = request.headers.authorization === 'Bearer t0k3n-of-mine';
    response.writeHead(known ? 200 : 401).end(known ? vector('0.3') : 'who are you?');
  });
  const document = '# T\n\n## Step 1 — Look\n\n```sh\nenv\n```\n\nExpect promql `p99` < 0.5\n';
  const args = ['--unattended', '--prometheus', server.url];
  const asked = await runDocumentText(document, args, { env: { PROMETHEUS_TOKEN: 't0k3n-of-mine' } });
  expect(asked).toMatchObject({ exitCode: 0 });
  expect(asked.stdout + asked.stderr).not.toContain('t0k3n-of-mine');
  const unknown = await runDocumentText(document, args);
  expect(unknown).toMatchObject({ exitCode: 3 });
  expect(JSON.stringify(unknown.record.reasons)).toContain('401');
});

test('a run that was told of no Prometheus says so before anything runs', async () => {
  const text = '# T\n\n## Step 1 — Look\n\n```sh\necho ran\n```\n\nExpect promql `up` == 1\n';
  const { path } = await runDocumentText(text, ['--dry-run']);
  const plain = await runMain({ args: ['run', path, '--unattended', '--format', 'plain'] });
  const said = plain.stderr.indexOf('--prometheus');
  expect(said).toBeGreaterThan(-1);
  expect(said).toBeLessThan(plain.stderr.indexOf('echo ran'));
});
