import type { Classification } from '../model/safety-class.js';
import { readScript } from '../script/read-script.js';
import type { ShellNode } from '../script/shell-tree.js';
import { doubt, mergeAssessments } from './assessment.js';
import { classifyNode } from './classify-node.js';
import type { Surroundings } from './surroundings.js';

/** What the document around a command is known to have set. */
export interface SafetyContext {
  /** Functions that the document defines: name → body. */
  readonly functions?: ReadonlyMap<string, string>;
  /** Variables that hold a `mktemp` name: writing there is no write. */
  readonly temporary?: ReadonlySet<string>;
}

/**
 * What one command may do (1-language, "What a command may do"): the worst of all that its shell tree runs.
 * What is not known is a write, what cannot be known a destroy. `code` may hold placeholders. Never throws.
 */
export function classify(code: string, context: SafetyContext = {}): Classification {
  return classifyShell(code, {
    functions: context.functions ?? new Map(),
    temporary: context.temporary ?? new Set(),
    feed: { kind: 'none' },
    remote: false,
    depth: 0,
    classifyShell,
  });
}

function classifyShell(code: string, around: Surroundings): Classification {
  const { statements, problem } = readScript(code);
  const nodes = statements.map(({ node }) => node);
  const defined = nodes.flatMap(functionsIn);
  const functions = defined.length === 0 ? around.functions : new Map([...around.functions, ...defined]);
  const parts = nodes.map((node) => classifyNode(node, { ...around, functions }));
  if (problem === null) return mergeAssessments(parts);
  return mergeAssessments([...parts, doubt('destroy', `it does not parse: ${problem.message}`)]);
}

function functionsIn(node: ShellNode): readonly (readonly [string, string])[] {
  if (node.kind === 'simple') return [];
  if (node.kind === 'function') return [[node.name, node.body]];
  return node.children.flatMap(functionsIn);
}
