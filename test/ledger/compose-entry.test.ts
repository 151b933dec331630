import { expect, test } from 'vitest';
import { composeEntry, type RunFacts } from '../../src/ledger/compose-entry.js';

const facts: RunFacts = {
  date: '2026-11-22',
  resolvedBy: 'Step 3b (Roll back)',
  notes: 'p99 0.31',
  result: 'worked',
  rehearsal: false,
  recorded: {},
  variables: {},
  words: [],
};

function ledger(head: string, ...rows: string[]): string {
  const columns = head.split('|').length;
  return `## Last worked\n\n|${head}|\n|${'---|'.repeat(columns)}\n${rows.map((row) => `|${row}|\n`).join('')}`;
}

/** The cells by column, and the columns left open. */
function compose(
  text: string,
  more: Partial<RunFacts> = {},
): Readonly<Record<string, string | readonly string[]>> {
  const { entry, unanswered } = composeEntry(text, { ...facts, ...more });
  return { ...entry.cells, unanswered };
}

test('Resolved by, Steps and How take the step, Notes what was noted, Result the outcome', () => {
  expect(compose(ledger('Date|Resolved by|Notes|Result'))).toEqual({
    'Resolved by': 'Step 3b (Roll back)',
    Notes: 'p99 0.31',
    Result: 'worked',
    unanswered: [],
  });
  expect(compose(ledger('Date|Steps|How')).How).toBe('Step 3b (Roll back)');
});

test('a rehearsal says so where there is a column for it', () => {
  expect(compose(ledger('Date|Outcome'), { rehearsal: true }).Outcome).toBe('worked (rehearsal)');
});

test('what is recorded by name wins over everything, in any case; a name without a column is told', () => {
  const text = ledger('Date|App|Resolved by', '2026-05-01|shop|x');
  const given = {
    recorded: { app: 'web', 'RESOLVED BY': 'by hand', Tenant: 'acme' },
    variables: { APP: 'shop' },
  };
  expect(compose(text, given)).toEqual({ App: 'web', 'Resolved by': 'by hand', unanswered: [] });
  expect(composeEntry(text, { ...facts, ...given }).unknown).toEqual(['Tenant']);
});

test("the date is the run's, whatever is recorded or bound", () => {
  const { entry } = composeEntry(ledger('Date|App'), { ...facts, recorded: { Date: '1999-01-01' } });
  expect(entry).toEqual({ date: '2026-11-22', cells: {}, rehearsal: false });
});

test.each([
  ['App', { APP: 'shop' }, 'shop'],
  ['Repo / path', { REPO_PATH: 'x/y' }, 'x/y'],
  ['Region', { region: 'eu' }, 'eu'],
  ['Region', { REGION: ' ' }, undefined],
])('column %s from %j is %s', (column, variables, value) => {
  expect(compose(ledger(`Date|${column}`), { variables })[column]).toBe(value);
});

test('a value the column has held and that stands in a command of this run', () => {
  const text = ledger(
    'Date|App|Region',
    '2026-05-01|catalog-us-east|us-east',
    '2026-04-01|orders-eu-west|eu-west',
  );
  const words = ['argocd', 'app', 'rollback', 'catalog-us-east', '41'];
  expect(compose(text, { words })).toEqual({ App: 'catalog-us-east', Region: 'us-east', unanswered: [] });
});

test.each([
  ['us-east', ['catalog-us-east'], 'us-east'],
  ['us-east', ['prod/us-east/catalog'], 'us-east'],
  ['`us-east`', ['us-east'], '`us-east`'],
  ['us-east', ['us-eastern', 'xus-east'], undefined],
  ['us-east', ['--region=us-east'], undefined],
  ['—', ['—'], undefined],
  ['us.east', ['us-east'], undefined],
])('held %s, words %j: %s', (held, words, value) => {
  expect(compose(ledger('Date|Region', `2026-05-01|${held}`), { words }).Region).toBe(value);
});

test('two held values that both stand there are a question, unless one holds the other', () => {
  const two = ledger('Date|Region', '2026-05-01|us-east', '2026-04-01|eu-west');
  expect(compose(two, { words: ['us-east', 'eu-west'] }).unanswered).toEqual(['Region']);
  const nested = ledger('Date|App', '2026-05-01|catalog', '2026-04-01|catalog-us');
  expect(compose(nested, { words: ['catalog-us'] }).App).toBe('catalog-us');
});

test('what nobody knows is left to be asked, Notes are not', () => {
  expect(
    compose(ledger('Date|Tenant|Resolved by|Notes'), { resolvedBy: null, notes: null }).unanswered,
  ).toEqual(['Tenant', 'Resolved by']);
});

test('without a ledger, what is known goes by name', () => {
  expect(compose('# Runbook\n', { recorded: { App: 'shop' } })).toEqual({
    App: 'shop',
    'Resolved by': 'Step 3b (Roll back)',
    Notes: 'p99 0.31',
    unanswered: [],
  });
});
