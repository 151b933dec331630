import { readExpectation } from '../../../checks/read-expectation.js';
import type { Block, Section } from '../../../model/runbook.js';
import type { Span } from '../../../model/span.js';
import { proseExpectations } from '../../data/prose-expectations.js';
import type { LintedCommand } from '../../linted-command.js';
import type { Problem, Rule } from '../../rule.js';

/** A sentence right behind a fence that says what its output should be, and that nothing checks. */
export const proseExpectation: Rule = {
  code: 'RB305',
  check: ({ runbook, commands }) => {
    const written = ({ start, end }: Span) =>
      runbook.text.slice(start.offset, end.offset).replaceAll(/\s+/g, ' ');
    return runbook.sections.flatMap((section) => problemsIn(section, { commands, written }));
  },
};

interface Reading {
  readonly commands: readonly LintedCommand[];
  /** A stretch of the document, back-ticks and all, on one line. */
  readonly written: (span: Span) => string;
}

function problemsIn({ blocks, sections }: Section, reading: Reading): readonly Problem[] {
  const own = blocks.flatMap((block, index): readonly Problem[] => {
    const before = blocks[index - 1];
    if (block.kind !== 'prose' || before?.kind !== 'fence') return [];
    const command = lastIn(before, reading.commands);
    if (command === null || isChecked(command)) return [];
    const check = checkFor(reading.written(block.span));
    if (check === null) return [];
    return [
      {
        span: block.span,
        message: 'This says what the output above should be, and nothing checks it.',
        hint: `Write it as a check: ${check}`,
      },
    ];
  });
  return [...own, ...sections.flatMap((section) => problemsIn(section, reading))];
}

function lastIn(
  { span }: Block & { kind: 'fence' },
  commands: readonly LintedCommand[],
): LintedCommand | null {
  const isWithin = ({ planned }: LintedCommand) =>
    span.start.offset <= planned.span.start.offset && planned.span.end.offset <= span.end.offset;
  return commands.findLast(isWithin) ?? null;
}

/** Looked at already, or not to be looked at: what a command prints that writes is seldom what it comes to. */
function isChecked({ planned }: LintedCommand): boolean {
  const { expectations, rules, documented, classification } = planned;
  return expectations.length + rules.length > 0 || documented !== null || classification.class !== 'read';
}

function checkFor(text: string): string | null {
  for (const { pattern, check } of proseExpectations) {
    const match = pattern.exec(text);
    if (match === null) continue;
    const line = check.replace(/\$(\d)/g, (_, group: string) => match[Number(group)] ?? '');
    if (readExpectation(line).kind === 'check') return line;
  }
  return null;
}
