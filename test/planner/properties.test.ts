import fc from 'fast-check';
import { expect, test } from 'vitest';
import { RunbookError } from '../../src/model/runbook-error.js';
import { maskPlaceholders } from '../../src/script/mask-placeholders.js';
import { commandsOf, planOf } from './planning.js';

const line = fc.constantFrom(
  ...[
    '# Title',
    '## Step 1 — Check (< 60s)',
    '## Step 3 — Mitigate',
    '### 3a. One',
    '### 3b. Two',
    '### Option A — x',
  ],
  ...[
    '### Option B — y',
    '## Troubleshooting',
    '## Related',
    '```sh',
    '```console',
    '```',
    '',
    '**Option A — bold**',
  ],
  ...[
    'kubectl get pods',
    'kubectl delete pod <POD>',
    '$ kubectl get nodes',
    'X=$(cat f)',
    'echo "$X" $Y',
    '# OR:',
  ],
  ...[
    '# Expect exit 0',
    '# If output shows A -> use x (Step 3a).',
    'If it hangs, jump to 3b.',
    'Run ONE of these.',
    '- item',
  ],
  ...[
    'cat <<EOF',
    'EOF',
    'for p in $(ls); do rm "$p"; done',
    '> quoted',
    '1. First',
    '   ```sh',
    '   ```',
    'export A=$(b)',
  ],
);
const document = fc.array(line, { maxLength: 40 });

test('no document makes the planner throw, and reading it twice gives equal plans', () => {
  fc.assert(
    fc.property(document, (lines) => {
      expect(planOf(lines)).toEqual(planOf(lines));
    }),
    { numRuns: 60 },
  );
});

test('ids are unique, and every choice that is referred to exists', () => {
  fc.assert(
    fc.property(document, (lines) => {
      const plan = planOf(lines);
      const ids = [
        ...plan.steps.map(({ id }) => id),
        ...plan.steps.flatMap(({ items }) => items.map(({ id }) => id)),
      ];
      expect(new Set(ids).size).toBe(ids.length);
      const members = new Set(
        plan.choices.flatMap(({ id, members }) => members.map((member) => `${id}=${member.id}`)),
      );
      const refs = plan.steps.flatMap(({ choice, items }) => [choice, ...items.map((item) => item.choice)]);
      for (const ref of refs) if (ref !== null) expect(members).toContain(`${ref.choice}=${ref.member}`);
    }),
    { numRuns: 60 },
  );
});

test('any name on the command line selects something or is refused in so many words', () => {
  fc.assert(
    fc.property(
      document,
      fc.oneof(fc.string(), fc.constantFrom('1', '3', '3a', 'Step 3b', 'title')),
      (lines, name) => {
        try {
          expect(planOf(lines, { only: [name] }).steps.some((step) => step.selected)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(RunbookError);
        }
      },
    ),
    { numRuns: 60 },
  );
});

const around = fc.constantFrom(
  ' ',
  '"',
  "'",
  '=',
  '/',
  ',',
  '-',
  ':',
  '\n',
  ' "a ',
  " 'b ",
  '$(echo ',
  '; echo ',
);
const script = fc
  .array(
    fc.tuple(around, fc.constantFrom('<POD>', '<your name>', '{{ release }}', '${db-name}', 'x'), around),
    { maxLength: 5 },
  )
  .map((parts) => `kubectl delete pod${parts.flat().join('')}`);

test('a placeholder never reaches the shell: it is a variable, or the plan must not start', () => {
  fc.assert(
    fc.property(script, (code) => {
      const plan = planOf(['# T', '', '## Step 1 — Work', '', '```sh', ...code.split('\n'), '```']);
      const left = commandsOf(plan).flatMap(({ program }) =>
        [program.code, ...program.substitutions.map((each) => each.code)].flatMap(
          (text) => maskPlaceholders(text).placeholders,
        ),
      );
      expect(left.length === 0 || plan.obstacles.length > 0).toBe(true);
    }),
    { numRuns: 120 },
  );
});

test('an edit inside one step leaves the ids and the order of all others as they were', () => {
  const body = fc.array(fc.constantFrom('kubectl get pods', '# Expect exit 0', '', 'X=1', '# a note'), {
    maxLength: 5,
  });
  const documentWith = (script: readonly string[]) => [
    ...[
      '# T',
      '',
      '## Step 1 — A',
      '',
      '```sh',
      'kubectl get a',
      '```',
      '',
      '## Step 2 — B',
      '',
      '```sh',
      ...script,
      '```',
      '',
    ],
    ...['### 2a. C', '', '```sh', 'kubectl get c', '```', '', '## Rest', '', '```sh', 'kubectl get d', '```'],
  ];
  const others = (script: readonly string[]) =>
    commandsOf(planOf(documentWith(script)))
      .filter(({ id }) => !id.startsWith('2.'))
      .map(({ id }) => id);
  fc.assert(
    fc.property(body, (script) => {
      expect(others(script)).toEqual(['1.1', '2a.1', 'rest.1']);
    }),
    { numRuns: 60 },
  );
});
