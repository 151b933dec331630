import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { targetKeys } from '../../src/model/target.js';
import { read } from './reading.js';

const root = resolve(import.meta.dirname, '../..');
const withFront = (yaml: string) => `---\n${yaml}\n---\n\n# T\n\n## Pre-flight\n\n- a task\n`;
const frontOf = (yaml: string) => read(withFront(yaml)).runbook.frontMatter;
const problemsOf = (yaml: string) =>
  read(withFront(yaml)).findings.map(({ code, message, hint, span }) => ({
    code,
    message,
    hint,
    line: span.start.line,
  }));

describe('front matter', () => {
  test('declares owner, limit, alerts, target and variables', () => {
    const yaml = `runbook:
  owner: team-catalog
  severity: P1
  stale-after: 90d
  alerts: [Down, 'Too Slow']
  target: { kubectl-context: prod-us-east, aws-account: 012345678901, aws-region: [us-east-1, eu-west-1] }
  vars:
    APP: { description: Application, example: catalog, pattern: '[a-z-]+' }
    REGION: { choices: [us-east, 007], default: us-east }
    TOKEN: { secret: true, required: false }
    BARE:
last_reviewed_on: 2026-04-01
review_in: 6 months`;
    expect(
      frontOf(yaml).alerts.map(({ span }) => withFront(yaml).slice(span.start.offset, span.end.offset)),
    ).toEqual(['Down', "'Too Slow'"]);
    expect(frontOf(yaml)).toEqual({
      title: null,
      owner: 'team-catalog',
      severity: 'P1',
      review: { lastReviewedOn: '2026-04-01', reviewIn: '6 months', line: 13 },
      staleAfterDays: 90,
      alerts: [
        { text: 'Down', span: expect.anything() },
        { text: 'Too Slow', span: expect.anything() },
      ],
      target: [
        { key: 'kubectl-context', values: ['prod-us-east'], line: 7 },
        { key: 'aws-account', values: ['012345678901'], line: 7 },
        { key: 'aws-region', values: ['us-east-1', 'eu-west-1'], line: 7 },
      ],
      vars: {
        APP: {
          description: 'Application',
          default: null,
          example: 'catalog',
          pattern: '[a-z-]+',
          choices: null,
          secret: false,
          required: true,
        },
        REGION: {
          description: null,
          default: 'us-east',
          example: null,
          pattern: null,
          choices: ['us-east', '007'],
          secret: false,
          required: false,
        },
        TOKEN: {
          description: null,
          default: null,
          example: null,
          pattern: null,
          choices: null,
          secret: true,
          required: false,
        },
        BARE: {
          description: null,
          default: null,
          example: null,
          pattern: null,
          choices: null,
          secret: false,
          required: true,
        },
      },
    });
    expect(problemsOf(yaml)).toEqual([]);
  });

  test('every key that a pin can have is in the schema, and no other', () => {
    const schema = JSON.parse(readFileSync(join(root, 'schemas/front-matter.schema.json'), 'utf8'));
    expect(Object.keys(schema.properties.runbook.properties.target.properties)).toEqual(targetKeys);
  });

  test('is not read as Markdown, and moves nothing', () => {
    const { runbook } = read(
      '---\ntitle: Of the page\nrunbook:\n  owner: me\n---\n## Step 1 — A\n\n```sh\nls\n```\n',
    );
    expect(runbook.title).toBe('Of the page');
    expect(runbook.sections.map(({ heading }) => heading?.text)).toEqual(['Step 1 — A']);
    expect(runbook.sections[0]?.span.start.line).toBe(6);
  });

  test('keys of other tools are left alone', () => {
    expect(problemsOf('layout: page\ntags: [a]\nlast_reviewed_on: 2026-01-01')).toEqual([]);
  });

  test.each([
    ['runbook:\n  onwer: me', 'There is no key "onwer" under runbook.', 'Did you mean owner?', 3],
    [
      'runbook:\n  vars:\n    X: { defualt: 1 }',
      'There is no key "defualt" under vars.X.',
      'Did you mean default?',
      4,
    ],
    [
      'runbook:\n  target:\n    kube-context: prod',
      'There is no key "kube-context" under target.',
      'Did you mean kubectl-context?',
      4,
    ],
    [
      'runbook:\n  target: { namespace: shop }',
      'There is no key "namespace" under target.',
      'Known are kubectl-context, kubectl-server, argocd-server, aws-profile, aws-account, aws-region, git-remote.',
      3,
    ],
    ...['', "''", '[]', "['']", '{ prod: true }', '[[prod]]', 'null'].map(
      (value): [string, string, string, number] => [
        `runbook:\n  target:\n    kubectl-context: ${value}`,
        'target.kubectl-context pins nothing.',
        'Write a name, or a list of names.',
        4,
      ],
    ),
    ['runbook:\n  stale-after: soon', 'stale-after is no span of days.', 'Write it as 90d.', 3],
    [
      "runbook:\n  vars:\n    X: { pattern: '[' }",
      'The pattern of X is no regular expression.',
      'Mend the expression.',
      4,
    ],
    [
      'runbook:\n  vars:\n    my-x: {}',
      '"my-x" cannot name a variable.',
      'Use letters, digits and _, and begin with no digit.',
      4,
    ],
  ])('%j is a finding at its place', (yaml, message, hint, line) => {
    expect(problemsOf(yaml)).toEqual([{ code: 'RB107', message, hint, line }]);
  });

  test.each(['runbook:\n  - a\n b', 'runbook: [', '- a list', '\tx: 1'])(
    '%j is not readable, and says where',
    (yaml) => {
      expect(problemsOf(yaml)).toMatchObject([{ code: 'RB107' }]);
      expect(frontOf(yaml).owner).toBeNull();
    },
  );

  test('that is never closed is reported; a rule at the top of a page is none', () => {
    expect(read('---\nrunbook:\n  owner: me\n\n# T\n').findings.map(({ code }) => code)).toContain('RB107');
    expect(read('---\n\n# T\n\n## Pre-flight\n\n- a\n').findings).toEqual([]);
  });

  test('a bomb of aliases is a finding, not an exception', () => {
    const bomb = ['a: &a [x,x,x,x,x,x,x,x,x]'];
    for (const [index, name] of ['b', 'c', 'd', 'e', 'f', 'g', 'h'].entries()) {
      const before = 'abcdefg'[index];
      bomb.push(`${name}: &${name} [${`*${before},`.repeat(9)}]`);
    }
    expect(problemsOf(bomb.join('\n'))).toMatchObject([{ code: 'RB107' }]);
  });
});
