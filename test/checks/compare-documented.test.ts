import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { compareDocumented } from '../../src/checks/compare-documented.js';
import type { DocumentedOutput } from '../../src/model/documented.js';

const place = { line: 1, column: 1, offset: 0 };

function documented(...lines: readonly string[]): DocumentedOutput {
  return { lines, marks: [], span: { start: place, end: place } };
}

describe('by key', () => {
  test('a value that differs is told with both', () => {
    const picture = documented('Health Status:    Healthy', 'Sync Status:      Synced');
    expect(compareDocumented(picture, 'Health Status:  Degraded\nSync Status:  Synced\n')).toEqual([
      'Health Status: documented Healthy, now Degraded',
    ]);
  });

  test('a key that is not there is told as absent', () => {
    expect(compareDocumented(documented('Health Status: Healthy'), 'Name: x\n')).toEqual([
      'Health Status: documented Healthy, now absent',
    ]);
  });

  test('a placeholder, and three dots, match anything', () => {
    const picture = documented('Sync Status: Synced from <CURRENT-GIT-SHA>', 'Source: ...; Revision: <SHA>');
    expect(compareDocumented(picture, 'Sync Status: Synced from a1b2c3d\n')).toEqual([]);
    expect(compareDocumented(picture, 'Sync Status: OutOfSync from a1b2c3d\n')).toEqual([
      'Sync Status: documented Synced from <CURRENT-GIT-SHA>, now OutOfSync from a1b2c3d',
    ]);
  });

  test('an id, a date and a digest that differ are no news', () => {
    const picture = documented(
      'History ID: 42',
      'LAST DEPLOYED: Sun Nov 22 20:14:03 2026',
      'Image: catalog@sha256:0123abcdef99',
      'Revision: d8f3c2a',
    );
    const now =
      'History ID: 57\nLAST DEPLOYED: Mon Jan 4 09:00:00 2027\nImage: catalog@sha256:99fedcba3210\nRevision: a1b2c3d\n';
    expect(compareDocumented(picture, now)).toEqual([]);
  });

  test('the same key twice is compared in order', () => {
    const picture = documented('State: Running', 'State: Running');
    expect(compareDocumented(picture, 'State: Running\nState: Waiting\n')).toEqual([
      'State: documented Running, now Waiting',
    ]);
  });
});

describe('by column', () => {
  const pods = documented(
    'NAME                       READY   STATUS    RESTARTS   AGE',
    'catalog-7c8d9f6b5c-abc12   1/1     Running   0          3m12s',
    '...',
  );

  test('hashes in pod names and ages are no news', () => {
    const now =
      'NAME                       READY   STATUS    RESTARTS   AGE\ncatalog-55d9f6b5cf-qwe12   1/1     Running   0          4d\n';
    expect(compareDocumented(pods, now)).toEqual([]);
  });

  test('a state that differs names the row', () => {
    const now =
      'NAME                       READY   STATUS             RESTARTS   AGE\ncatalog-55d9f6b5cf-qwe12   0/1     CrashLoopBackOff   0          4d\n';
    expect(compareDocumented(pods, now)).toEqual([
      'READY of catalog-55d9f6b5cf-qwe12: documented 1/1, now 0/1',
      'STATUS of catalog-55d9f6b5cf-qwe12: documented Running, now CrashLoopBackOff',
    ]);
  });

  test('a row more than documented is news where it says something else', () => {
    const now =
      'NAME                       READY   STATUS    RESTARTS   AGE\ncatalog-55d9f6b5cf-qwe12   1/1     Running   0          4d\ncatalog-55d9f6b5cf-zzz99   1/1     Pending   0          4d\n';
    expect(compareDocumented(pods, now)).toEqual([
      'STATUS of catalog-55d9f6b5cf-zzz99: documented Running, now Pending',
    ]);
  });

  test('a history of ids, dates and revisions is no news', () => {
    const picture = documented(
      'ID  DATE                      REVISION',
      '42  2026-05-20 14:22:13 UTC   d8f3c2a',
      '41  2026-05-20 11:08:51 UTC   a1b2c3d',
    );
    const now =
      'ID  DATE                      REVISION\n57  2026-11-20 14:22:13 UTC   0a1b2c3\n56  2026-11-19 11:08:51 UTC   9f8e7d6\n';
    expect(compareDocumented(picture, now)).toEqual([]);
  });

  test('a table, a row and a column that are gone are told', () => {
    const picture = documented('NAME      STATUS   NODE', 'catalog   Ready    a', 'orders    Ready    b');
    expect(compareDocumented(picture, 'nothing here\n')).toEqual([
      'table NAME STATUS NODE: documented, now absent',
    ]);
    expect(compareDocumented(picture, 'NAME      STATUS\ncatalog   Ready\n')).toEqual([
      'column NODE: documented, now absent',
      'row orders: documented, now absent',
    ]);
  });
});

describe('by line', () => {
  test('a line that is there somewhere is no difference, however its blanks run', () => {
    const picture = documented("Waiting for app to reach 'Synced'...");
    expect(compareDocumented(picture, "hello\nWaiting   for app to reach 'Synced'\t...\n")).toEqual([]);
  });

  test('an id and a digest in a sentence are no news, a word is', () => {
    const picture = documented(
      "Rolling back application 'catalog' to history 41 (revision a1b2c3d)",
      "Application 'catalog' health is 'Healthy'",
    );
    const now =
      "Rolling back application 'catalog' to history 38 (revision 9e8d7c6)\nApplication 'catalog' health is 'Degraded'\n";
    expect(compareDocumented(picture, now)).toEqual([
      `documented "Application 'catalog' health is 'Healthy'", now absent`,
    ]);
  });

  test('where one line was printed it is shown', () => {
    expect(compareDocumented(documented('catalog@sha256:<digest>'), 'orders@sha256:0123abcd\n')).toEqual([
      'documented "catalog@sha256:<digest>", now "orders@sha256:0123abcd"',
    ]);
    expect(compareDocumented(documented('done'), '')).toEqual(['documented "done", now nothing']);
  });

  test('an empty picture has nothing to compare', () => {
    expect(compareDocumented(documented('', '...'), 'x\n')).toEqual([]);
  });
});

interface Case {
  readonly name: string;
  readonly picture: string;
  readonly output: string;
  readonly differs: readonly string[];
}

const cases: readonly Case[] = parse(readFileSync(new URL('differences.yaml', import.meta.url), 'utf8'));

test.each(cases)('$name', ({ picture, output, differs }) => {
  expect(compareDocumented(documented(...picture.replace(/\n$/, '').split('\n')), output)).toEqual(differs);
});
