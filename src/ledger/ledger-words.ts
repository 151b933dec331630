/** How documents speak of their ledger. Lower case; what is matched against them is lower-cased first. */

/** "When this runbook last worked", "Last successfully tested on": what a runbook has last been. */
export const lastDeeds = ['worked', 'exercised', 'tested', 'rehearsed', 'verified'] as const;

/** What may follow the deed in a heading: "Last verified backup" speaks of a backup, "Last verified on" of the runbook. */
export const wordsBehindDeed = [
  'and',
  'at',
  'by',
  'date',
  'dates',
  'end',
  'for',
  'here',
  'history',
  'in',
  'log',
  'on',
  'or',
  'record',
  'records',
  'runs',
  'successfully',
  'table',
  'time',
  'with',
] as const;

/** What a Date cell holds in a row that nobody has filled in yet. */
export const emptyCells: ReadonlySet<string> = new Set([
  '',
  '-',
  '–',
  '—',
  '…',
  '...',
  '?',
  'n/a',
  'none',
  'none yet',
  'never',
  'not yet',
  'tbd',
  'todo',
  'yyyy-mm-dd',
]);

/** Columns by what goes into them. */
export const columnNames = {
  date: ['date'],
  resolvedBy: ['resolved by', 'steps', 'step', 'how'],
  notes: ['notes', 'note'],
  result: ['result', 'outcome', 'status'],
  by: ['by', 'done by', 'engineer', 'on call', 'on-call', 'oncall', 'operator', 'run by', 'who', 'worked by'],
} as const;

/** A Result that begins with one of these says that it worked, where nothing behind takes it back. */
export const workedWords = [
  '✅',
  '✓',
  '✔',
  'done',
  'green',
  'ok',
  'okay',
  'pass',
  'passed',
  'recovered',
  'resolved',
  'succeeded',
  'success',
  'successful',
  'worked',
  'works',
  'yes',
] as const;

export const takenBackBy =
  /\b(?:not|no|never|un\w+|fail\w*|partial\w*|partly|mostly|almost|nearly|except|but|aborted|timed out|incomplete|some|half)\b|n't\b|[❌✗✘]|\d+\s*\/\s*\d+/;

export const rehearsalWord = /\b(?:rehears\w*|drill\w*|dry[- ]run|game[- ]?day|exercise\w*|simulat\w*)\b/;
