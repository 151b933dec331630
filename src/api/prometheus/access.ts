import { RunbookError } from '../../model/runbook-error.js';

/** Where Prometheus is, and who asks. */
export interface PrometheusAccess {
  /** Ends without a slash; the API stands under it. */
  readonly url: string;
  /** The value of the Authorization header; null where nobody said who asks. */
  readonly authorization: string | null;
}

type Environment = Readonly<Record<string, string | undefined>>;

const examples = 'Write it like --prometheus https://prometheus.example.com:9090.';

/**
 * `--prometheus URL` with PROMETHEUS_TOKEN, or PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD, of the environment. Throws
 * USAGE where the URL is none, holds a password, or the environment says two things.
 */
export function readPrometheusAccess(text: string, environment: Environment): PrometheusAccess {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url === null || !['http:', 'https:'].includes(url.protocol))
    throw new RunbookError(
      'USAGE',
      `--prometheus takes an http or https URL, and got "${withoutUser(text)}".`,
      {
        hint: examples,
      },
    );
  if (url.username !== '' || url.password !== '')
    throw new RunbookError('USAGE', '--prometheus takes a URL without a name and password in it.', {
      hint: 'Put them into PROMETHEUS_USERNAME and PROMETHEUS_PASSWORD: arguments are there for all to see.',
    });
  if (url.search !== '' || url.hash !== '')
    throw new RunbookError('USAGE', '--prometheus takes a URL without "?" and "#".', { hint: examples });
  if (url.protocol === 'https:' && environment.NODE_TLS_REJECT_UNAUTHORIZED === '0')
    throw new RunbookError('USAGE', 'NODE_TLS_REJECT_UNAUTHORIZED=0 would take any server for Prometheus.', {
      hint: 'Unset it, and name the certificate of your own authority in NODE_EXTRA_CA_CERTS.',
    });
  return {
    url: `${url.origin}${url.pathname.replace(/\/+$/, '')}`,
    authorization: readAuthorization(environment),
  };
}

/** What of the environment must never be shown. */
export function prometheusSecrets({ PROMETHEUS_TOKEN, PROMETHEUS_PASSWORD }: Environment): readonly string[] {
  return [PROMETHEUS_TOKEN, PROMETHEUS_PASSWORD].flatMap((value) =>
    value === undefined ? [] : [value, value.trim()],
  );
}

function readAuthorization(environment: Environment): string | null {
  const token = given(environment, 'PROMETHEUS_TOKEN');
  const username = given(environment, 'PROMETHEUS_USERNAME');
  const password = given(environment, 'PROMETHEUS_PASSWORD');
  if (token !== null && (username !== null || password !== null))
    throw new RunbookError('USAGE', 'PROMETHEUS_TOKEN and PROMETHEUS_USERNAME are both set.', {
      hint: 'Unset one of them.',
    });
  if (token !== null) return `Bearer ${token}`;
  if (username === null && password === null) return null;
  if (username === null || username.includes(':'))
    throw new RunbookError('USAGE', 'PROMETHEUS_PASSWORD goes with a PROMETHEUS_USERNAME without a colon.', {
      hint: 'Set both, or neither.',
    });
  return `Basic ${Buffer.from(`${username}:${password ?? ''}`, 'utf8').toString('base64')}`;
}

/** A token read from a file ends in a line break; within one it could begin another header. */
function given(environment: Environment, name: string): string | null {
  const value = (environment[name] ?? '').trim();
  if (value === '') return null;
  if (/[\u0000-\u001f\u007f]/.test(value))
    throw new RunbookError('USAGE', `${name} holds a line break or another control character.`, {
      hint: 'Set it to the one line that it is.',
    });
  return value;
}

function withoutUser(text: string): string {
  return text.replace(/\/\/[^/@]*@/, '//•••@');
}
