import { explainUnreadable } from '../checks/explain-unreadable.js';
import type { UnreadableCheck } from '../model/check.js';
import type { Finding } from '../model/finding.js';
import type { Span } from '../model/span.js';

/** The findings that reading itself makes, in one place so that their wording stays of a piece. */
export const findingOf = {
  unreadableExpect: (problem: UnreadableCheck, span: Span): Finding => ({
    code: 'RB301',
    span,
    message: `"${problem.text}" says Expect and is no check: ${explainUnreadable(problem)}.`,
    hint:
      problem.nearest === null
        ? 'Write it as Expect <subject> <predicate>.'
        : `Did you mean: ${problem.nearest}`,
  }),
  expectWithoutCommand: (text: string, span: Span): Finding => ({
    code: 'RB302',
    span,
    message: `"${text}" has no command above it to stand on.`,
    hint: 'Put it under the command whose output it speaks of.',
  }),
  decisionUnread: (text: string, span: Span): Finding => ({
    code: 'RB307',
    span,
    message: `The decision "${text}" cannot be taken by a program; the operator will be asked.`,
    hint: 'Write the condition as a check (output shows X, > 0.5) and the outcome as stop, continue or jump to Step N.',
  }),
  doesNotParse: (problem: string, span: Span): Finding => ({
    code: 'RB201',
    span,
    message: `Bash would not parse this: ${problem}.`,
    hint: 'Mend the script, or give the fence another language if it is not meant to run.',
  }),
  notShell: (what: string, span: Span): Finding => ({
    code: 'RB213',
    span,
    message: `This fence is marked as shell and holds ${what}; nothing in it is run.`,
    hint: 'Name its own language (promql, sql, text), or mend the commands.',
  }),
  unknownLanguage: (language: string, near: string, span: Span): Finding => ({
    code: 'RB214',
    span,
    message: `"${language}" is no language that is run; the fence is shown only.`,
    hint: `Did you mean ${near}?`,
  }),
  looksRunnable: (what: string, span: Span): Finding => ({
    code: 'RB202',
    span,
    message: what,
    hint: 'Mark the fence sh if it is meant to run, text if it is not.',
  }),
  promptInScript: (span: Span): Finding => ({
    code: 'RB203',
    span,
    message: 'This script begins with a prompt; it is read as a transcript.',
    hint: 'Mark the fence console, or take the prompts away.',
  }),
  neverClosed: (span: Span): Finding => ({
    code: 'RB108',
    span,
    message: 'This fence is never closed: everything behind it is taken for code.',
    hint: 'Close it with a line of as many signs as opened it.',
  }),
  unknownAttribute: (message: string, hint: string, span: Span): Finding => ({
    code: 'RB106',
    span,
    message,
    hint,
  }),
  frontMatterUnclosed: (span: Span): Finding => ({
    code: 'RB107',
    span,
    message: 'The front matter is never closed.',
    hint: 'End it with a line of three dashes.',
  }),
} as const;
