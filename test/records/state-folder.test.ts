import { expect, test } from 'vitest';
import { stateFolder } from '../../src/records/state-folder.js';

const place = { home: '/home/ann', cwd: '/here' };

test.each([
  [{}, '/home/ann/.local/state/runbook'],
  [{ XDG_STATE_HOME: '/var/state' }, '/var/state/runbook'],
  [{ XDG_STATE_HOME: 'state' }, '/home/ann/.local/state/runbook'],
  [{ XDG_STATE_HOME: '' }, '/home/ann/.local/state/runbook'],
  [{ XDG_STATE_HOME: '/var/state', RUNBOOK_STATE_DIR: '/srv/runs' }, '/srv/runs'],
  [{ RUNBOOK_STATE_DIR: 'runs' }, '/here/runs'],
  [{ RUNBOOK_STATE_DIR: '' }, '/home/ann/.local/state/runbook'],
])('%j keeps runs in %s', (env, folder) => {
  expect(stateFolder({ env, ...place })).toBe(folder);
});
