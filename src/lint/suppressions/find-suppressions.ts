import type { References } from '../../model/references.js';
import type { Fence, Runbook } from '../../model/runbook.js';
import { placesOf } from '../../parser/places.js';
import { allFences } from '../../planner/step-stream.js';
import { parseSuppression, type Suppression, type SuppressionScope } from './suppression.js';

/**
 * Every comment of a document that disables a rule: `<!-- runbook-disable … -->` for the document, with `-next-line` for
 * the next line that is not blank, and `# runbook-disable …` in a fence for the command it stands over or behind.
 */
export function findSuppressions(runbook: Runbook, { comments }: References): readonly Suppression[] {
  if (!runbook.text.includes('runbook-disable')) return [];
  const lines = runbook.text.split(/\r\n|\n|\r/);
  const inMarkup = comments.flatMap(({ text, span }) => {
    const parsed = parseSuppression(text);
    if (parsed === null) return [];
    const scope: SuppressionScope = parsed.isNextLine ? nextLine(lines, span.end.line) : { kind: 'document' };
    return [{ ...parsed, scope, span }];
  });
  const inFences = allFences(runbook.sections).flatMap((fence) => suppressionsIn(fence, runbook));
  return [...inMarkup, ...inFences];
}

function nextLine(lines: readonly string[], line: number): SuppressionScope {
  const index = lines.findIndex((text, at) => at >= line && text.trim() !== '');
  const next = index === -1 ? line + 1 : index + 1;
  return { kind: 'lines', from: next, to: next };
}

const commentSign = /(?<=^|\s)#[ \t]*(?=runbook-disable)[^\r\n]*/gm;

function suppressionsIn(fence: Fence, { text }: Runbook): readonly Suppression[] {
  const start = fence.body.start.offset;
  const body = text.slice(start, fence.body.end.offset);
  const places = placesOf(text);
  return [...body.matchAll(commentSign)].flatMap((match) => {
    const parsed = parseSuppression(match[0].replace(/^#[ \t]*/, ''));
    if (parsed === null) return [];
    const span = places.span(start + match.index, start + match.index + match[0].trimEnd().length);
    const scope = parsed.isNextLine
      ? ({ kind: 'lines', from: span.start.line + 1, to: span.start.line + 1 } as const)
      : linesAround(span.start.line, fence);
    return [{ ...parsed, scope, span }];
  });
}

/** Behind a command, that command; else from there on to the end of the next one. What stands under it belongs to it. */
function linesAround(line: number, fence: Fence): SuppressionScope {
  const commands = fence.items.filter((item) => item.kind === 'command').map(({ span }) => span);
  const own = commands.findIndex(({ start, end }) => start.line <= line && line <= end.line);
  const next = commands.findIndex(({ start }) => start.line > line);
  const covered = own === -1 ? next : own;
  const behind = covered === -1 ? undefined : commands[covered + 1];
  return {
    kind: 'lines',
    from: commands[own]?.start.line ?? line,
    to: behind === undefined ? fence.span.end.line : behind.start.line - 1,
  };
}
