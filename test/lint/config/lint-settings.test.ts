import { describe, expect, test } from 'vitest';
import { settingsFor, severityOf } from '../../../src/lint/config/lint-settings.js';

const config = {
  rules: { RB101: 'error', 'structure/nothing-to-do': 'off' },
  'stale-after': '90d',
  overrides: [
    { files: ['drills/**'], rules: { 'title-missing': 'info' }, 'stale-after': '2 weeks' },
    { files: ['drills/db/*.md'], rules: { RB101: 'off' } },
  ],
} as const;

describe('the settings of a document', () => {
  test.each([
    ['runbooks/a.md', 'error', 90],
    ['drills/a.md', 'info', 14],
    ['drills/db/a.md', 'off', 14],
    ['drills/db/deep/a.md', 'info', 14],
  ])('%s: the title weighs %s, stale after %i days', (path, severity, days) => {
    const settings = settingsFor(path, config);
    expect(severityOf('RB101', settings)).toBe(severity);
    expect(severityOf('RB102', settings)).toBe('off');
    expect(settings.staleAfterDays).toBe(days);
  });

  test('what nobody speaks of is as in the catalogue', () => {
    expect(severityOf('RB108', settingsFor('a.md', {}))).toBe('error');
    expect(settingsFor('a.md', {}).staleAfterDays).toBeNull();
  });
});
