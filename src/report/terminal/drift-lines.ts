import { assertNever } from '../../model/assert-never.js';
import type { CalledAt, DriftReport, ToolDrift } from '../../model/tool-drift.js';
import { harmless, type Style } from './style.js';

/** What `runbook drift` prints: a block for each tool, with the runbook lines that a change touches. */
export function driftText(report: DriftReport, lockName: string, style: Style): string {
  const lines = report.tools.flatMap((drift) => linesOf(drift, style));
  return harmless(`${[...lines, ...summary(report, lockName)].join('\n')}\n`);
}

/** What `runbook drift --write` prints: the tools that the lock now has, and those that it could not look at. */
export function writtenText({ tools }: DriftReport, lockName: string, style: Style): string {
  const lines = tools.map((drift) => {
    if (drift.kind === 'absent') return absentLine(drift, style);
    return `${style.good(style.signs.pass)} ${named(drift, style)}${drift.kind === 'same' ? '  as it was' : ''}`;
  });
  return harmless(`${[...lines, `Written: ${lockName}`].join('\n')}\n`);
}

function linesOf(drift: ToolDrift, style: Style): readonly string[] {
  const { signs } = style;
  switch (drift.kind) {
    case 'same':
      return [`${style.good(signs.pass)} ${named(drift, style)}  as locked`];
    case 'changed':
      return [
        `${style.bad(signs.fail)} ${named(drift, style)}`,
        ...drift.changes.flatMap(({ text, touches }) => [`    ${text}`, ...touchedLines(touches, style)]),
      ];
    case 'unlocked':
      return [
        `${style.bad(signs.fail)} ${named(drift, style)}  is not in the lock`,
        ...touchedLines(drift.calls, style),
      ];
    case 'absent':
      return [absentLine(drift, style)];
    default:
      return assertNever(drift);
  }
}

function absentLine({ tool, isLocked, why }: Extract<ToolDrift, { kind: 'absent' }>, style: Style): string {
  const kept = isLocked ? '; the lock keeps what it has' : '';
  return `${style.warn(style.signs.doubt)} ${style.bold(tool)}  not looked at: ${why}${kept}`;
}

function named({ tool, version }: { tool: string; version: string | null }, style: Style): string {
  return version === null ? style.bold(tool) : `${style.bold(tool)} ${version}`;
}

function touchedLines(places: readonly CalledAt[], style: Style): readonly string[] {
  return places.map(({ document, line }) => style.dim(`      ${document}:${line}`));
}

function summary(report: DriftReport, lockName: string): readonly string[] {
  const { tools, isOffline, isLocked } = report;
  if (tools.length === 0) return ['No runbook here calls a tool that could be looked at.'];
  const different = tools.filter(({ kind }) => kind === 'changed' || kind === 'unlocked').length;
  const unseen = tools.filter(({ kind }) => kind === 'absent').length;
  const sentences = [
    different > 0 && isLocked ? `${counted(different)} not as ${lockName} says.` : null,
    unseen > 0
      ? 'What was not looked at may have changed: install it, or give its pages with --docs TOOL=FOLDER.'
      : null,
    different + unseen === 0 ? `Nothing differs from ${lockName}.` : null,
    nextStep(report, different, lockName),
  ];
  const network = isOffline ? [] : ['This system does not let the network be taken away from the tools.'];
  return [...network, sentences.filter((sentence) => sentence !== null).join(' ')];
}

function counted(count: number): string {
  return count === 1 ? '1 tool is' : `${count} tools are`;
}

function nextStep({ isLocked }: DriftReport, different: number, lockName: string): string | null {
  if (!isLocked) return `There is no ${lockName} yet: "runbook drift --write" makes one.`;
  if (different === 0) return null;
  return 'Mend the lines above; "runbook drift --write" takes over what the tools say now.';
}
