import { dirname } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sharedPath } from '../support/shared.js';
import { lintFile } from './lint-folder.js';

const file = 'code-rollback-argocd.md';
const path = sharedPath('corpus', 'reference', file);

/** All that is wrong with it: `line code what the message says`. */
const wanted = [
  [15, 'RB402', 'migration-rollback-check.sh is named here and is not there.'],
  [18, 'RB402', 'data-rollback-postgres-pitr.md is named here and is not there.'],
  [43, 'RB405', 'argocd app history -o takes wide or id, not json.'],
  [
    50,
    'RB308',
    'Empty output is taken for a yes here, and it is empty as well where nothing was looked at: LAST_GOOD of line 43 comes out of a pipe that hides the failure of argocd, and is empty then, and git is silent about a path that matches no file.',
  ],
  [72, 'RB404', 'argocd app history has no flag --limit (flags: -N, -o).'],
  [99, 'RB402', '../feature-flags/README.md is named here and is not there.'],
  [107, 'RB104', 'Step 3a writes, and nothing is checked before step 3b writes.'],
  [118, 'RB210', '41 is what the sample output on line 75 happened to show, and this command writes.'],
  [
    118,
    'RB211',
    '41 is typed in, although line 43 captures LAST_GOOD from the same argocd app history; no command that writes uses it.',
  ],
  [
    144,
    'RB208',
    '-ti asks for a terminal, and nobody types into this command: without one it fails or garbles its output.',
  ],
  [
    147,
    'RB306',
    'This has to hold within 3m, and the query looks back over [5m]: what was bad before the change is in it for longer than that.',
  ],
  [154, 'RB104', 'Step 3d writes, and nothing behind it is checked.'],
  [169, 'RB402', '../runbooks/postmortem-template.md is named here and is not there.'],
  [193, 'RB402', 'code-rollback-helm.md is named here and is not there.'],
  [197, 'RB401', 'code-rollback-rollouts.md is not there.'],
  [199, 'RB401', 'code-rollback-helm.md is not there.'],
  [201, 'RB401', 'data-rollback-postgres-pitr.md is not there.'],
  [203, 'RB401', 'config-rollback-argocd-app.md is not there.'],
  [211, 'RB501', 'This runbook last worked 205 days ago (2026-05-01); its limit is 90 days.'],
] as const;

describe.skipIf(path === null)('the reference document (skipped where ../shared is absent)', async () => {
  const found = path === null ? [] : await lintFile(dirname(path), file);

  test.each(wanted)('line %i: %s %s', (line, code, message) => {
    expect(found.filter((each) => each.line === line && each.code === code)).toMatchObject([{ message }]);
  });

  test('and nothing beside', () => {
    expect(found).toHaveLength(wanted.length);
  });
});
