import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { noFiles } from '../../src/lint/file-facts.js';
import { lintDocument } from '../../src/lint/lint-document.js';
import { sharedPath } from '../support/shared.js';

const path = sharedPath('corpus', 'reference', 'code-rollback-argocd.md');

/** `line code what the message has to say`. */
const wanted = [
  [50, 'RB308', 'LAST_GOOD of line 43 comes out of a pipe that hides the failure of argocd'],
  [43, 'RB405', 'argocd app history -o takes'],
  [72, 'RB404', 'argocd app history has no flag --limit'],
  [107, 'RB104', 'Step 3a writes, and nothing is checked before step 3b writes.'],
  [118, 'RB210', '41 is what the sample output on line 75 happened to show'],
  [118, 'RB211', 'although line 43 captures LAST_GOOD from the same argocd app history'],
  [144, 'RB208', '-ti asks for a terminal, and nobody types into this command'],
  [147, 'RB306', 'within 3m, and the query looks back over [5m]'],
  [154, 'RB104', 'Step 3d writes, and nothing behind it is checked.'],
] as const;

describe.skipIf(path === null)('the reference document (skipped where ../shared is absent)', () => {
  const text = path === null ? '' : readFileSync(path, 'utf8');
  const settings = { severities: new Map(), staleAfterDays: null };
  const findings = lintDocument('code-rollback-argocd.md', text, {
    today: '2026-05-20',
    settings,
    files: noFiles,
    lock: null,
  });
  const found = findings.map(({ code, span, message }) => [span.start.line, code, message] as const);

  test.each(wanted)('line %i: %s %s', (line, code, words) => {
    const here = found.filter(([each, own]) => each === line && own === code).map(([, , message]) => message);
    expect(here.join('\n')).toContain(words);
  });

  test('and nothing beside', () => {
    const others = found.filter(
      ([line, code]) => !wanted.some(([each, own]) => each === line && own === code),
    );
    expect(others).toEqual([]);
  });
});
