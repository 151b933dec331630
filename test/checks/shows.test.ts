import { describe, expect, test } from 'vitest';
import { shows } from '../../src/checks/shows.js';

describe('an output shows a literal', () => {
  test.each([
    ['DROP COLUMN', 'alter table t\n  drop   column a;', true],
    ['DROP COLUMN', '+  DROP\n+  COLUMN a;', true],
    ['DROP COLUMN', 'DROP; COLUMN', false],
    ['DROP COLUMN', 'DROPCOLUMN', false],
    ['ADD', 'addresses', false],
    ['ADD', 're_add', false],
    ['ADD', '(add)', true],
    ['3', '3', true],
    ['3', '13', false],
    ['3', '0.3', false],
    ['3', '3.5', false],
    ['3', '1,3', false],
    ['3', 'x=3.', true],
    ['ALTER ... ADD', 'ALTER TABLE t ADD COLUMN a', true],
    ['ALTER ... ADD', 'ALTER TABLE addresses x', false],
    ['ALTER ... ADD', 'ALTER TABLE t x; ADD', false],
    ['ALTER ... ADD', 'ADD; ALTER', false],
    ['ALTER ... ADD', 'x; ALTER TABLE a;\nALTER TABLE b\nADD c', true],
    ['ALTER … ADD', 'alter add', true],
    ['ALTER TABLE ... ADD COLUMN', 'ALTER TABLE t ADD COLUMN c', true],
    ['ALTER TABLE ... ADD COLUMN', 'ALTER TABLE t ADD x COLUMN c', false],
    ['ADD ...', 'add', true],
    ['...', 'add', false],
    ['a.b*c', 'A.B*C', true],
    ['a.b*c', 'axbbc', false],
    ['ÄNDERN', 'ändern', true],
    ['A;B', 'a;b', true],
    ['A ... A', 'a', false],
  ])('%s in %j: %s', (text, output, expected) => {
    expect(shows(output, { text, narrowing: null })).toBe(expected);
  });
});
