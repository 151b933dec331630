import { isMap, isScalar, LineCounter, parseDocument } from 'yaml';
import type { ProjectConfig } from '../../model/generated/schemas.js';
import { RunbookError } from '../../model/runbook-error.js';
import { validate } from '../../schema/generated/config.js';
import { type ConfigProblem, describeProblems, unknownRules } from './config-problem.js';

/**
 * A configuration file's text (YAML, of which JSON is a part), at the door. Throws CONFIG_INVALID at the first mistake:
 * a setting that is misspelt must not look as if it held.
 */
export function readConfig(text: string, path: string): ProjectConfig {
  const counter = new LineCounter();
  const document = parseDocument(text, { schema: 'core', prettyErrors: false, lineCounter: counter });
  const at = (offset: number) => {
    const { line, col } = counter.linePos(offset);
    return { path, line: Math.max(line, 1), column: Math.max(col, 1) };
  };
  const [error] = document.errors;
  if (error !== undefined) {
    throw new RunbookError('CONFIG_INVALID', `The configuration is not YAML: ${error.message}`, {
      ...at(error.pos[0]),
      hint: 'Mend it there; `runbook schema config` shows what it may hold.',
    });
  }
  const value: unknown = document.toJS() ?? {};
  if (!validate(value)) {
    throw invalid(describeProblems(validate.errors ?? []), (keys) => at(offsetOf(document, keys)));
  }
  const unknown = unknownRules(value);
  if (unknown.length > 0) throw invalid(unknown, (keys) => at(offsetOf(document, keys)));
  return value;
}

type Place = { readonly path: string; readonly line: number; readonly column: number };

function invalid(
  problems: readonly ConfigProblem[],
  at: (keys: ConfigProblem['keys']) => Place,
): RunbookError {
  const placed = problems
    .map((problem) => ({ ...problem, place: at(problem.keys) }))
    .toSorted((a, b) => a.place.line - b.place.line);
  const [first, ...others] = placed;
  const lines = others.map(({ place }) => place.line).join(', ');
  const more = others.length === 0 ? '' : ` There is more on line ${lines}.`;
  return new RunbookError('CONFIG_INVALID', `${first?.message ?? 'It is not as expected.'}${more}`, {
    ...first?.place,
    hint: first?.hint ?? 'See `runbook schema config`.',
  });
}

/** Where a key stands, or the entry of a list; the innermost that is there. */
function offsetOf(document: ReturnType<typeof parseDocument>, keys: ConfigProblem['keys']): number {
  let offset = document.contents?.range?.[0] ?? 0;
  let node: unknown = document.contents;
  for (const key of keys) {
    if (!isMap(node)) {
      node = document.getIn(keys.slice(0, keys.indexOf(key) + 1), true);
      continue;
    }
    const pair = node.items.find(({ key: each }) => isScalar(each) && String(each.value) === String(key));
    if (pair === undefined || !isScalar(pair.key)) return offset;
    offset = pair.key.range?.[0] ?? offset;
    node = pair.value;
  }
  return offset;
}
