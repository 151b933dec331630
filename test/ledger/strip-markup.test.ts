import { expect, test } from 'vitest';
import { stripMarkup } from '../../src/ledger/strip-markup.js';

test.each([
  ['**Step 3b** (`undo`)', 'Step 3b (undo)'],
  ['a <b>bold</b> word', 'a bold word'],
  ['Postmortem — \\<INCIDENT-TITLE\\>', 'Postmortem — <INCIDENT-TITLE>'],
  ['[Step 3](rollback.md#step-3)', 'Step 3'],
  ['snake_case_name', 'snake_case_name'],
])('%s reads as %s', (source, text) => {
  expect(stripMarkup(source)).toBe(text);
});
