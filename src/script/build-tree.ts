import type {
  Assignment,
  CommandArgument,
  CompoundCommand,
  CompoundList,
  ParsedScript,
  Statement,
  SyntaxNode,
  Word,
} from 'unbash';
import { redirects } from './build-redirects.js';
import { testWords } from './build-test.js';
import { buildArithmetic, buildWord } from './build-word.js';
import type { Frame } from './frame.js';
import type {
  BlockForm,
  BlockNode,
  ShellAssignment,
  ShellNode,
  ShellWord,
  SimpleNode,
} from './shell-tree.js';

/** The statements of a script as our own tree. */
export function buildScript(script: ParsedScript, frame: Frame): readonly ShellNode[] {
  return buildStatements(script.commands, frame);
}

export function buildStatement(statement: Statement, frame: Frame): ShellNode {
  const node = buildNode(statement.command, frame);
  if (statement.background !== true) return node;
  return { kind: 'background', ...place(statement, frame), children: [node] };
}

function buildStatements(statements: readonly Statement[], frame: Frame): readonly ShellNode[] {
  return statements.map((statement) => buildStatement(statement, frame));
}

type CommandLike = Statement['command'] | CompoundList;

function buildNode(node: CommandLike, frame: Frame): ShellNode {
  switch (node.type) {
    case 'Command':
      return buildSimple(node, frame);
    case 'Pipeline':
      return {
        kind: 'pipeline',
        ...place(node, frame),
        children: node.commands.map((each) => buildNode(each, frame)),
      };
    case 'AndOr':
      return {
        kind: 'and-or',
        ...place(node, frame),
        children: node.commands.map((each) => buildNode(each, frame)),
      };
    case 'CompoundList':
      return { kind: 'sequence', ...place(node, frame), children: buildStatements(node.commands, frame) };
    case 'Function':
      return {
        kind: 'function',
        ...place(node, frame),
        name: node.name.value,
        body: frame.source.slice(frame.at(node.body.pos), frame.endAt(node.body.end)),
        children: [buildNode(node.body, frame)],
      };
    case 'Redirected':
      return {
        ...buildBlock(node.command, frame),
        ...place(node, frame),
        redirects: redirects(node.redirects, frame),
      };
    case 'Coproc':
      return block('coproc', node, frame, {
        variable: node.name?.value ?? 'COPROC',
        children: [buildNode(node.body, frame)],
      });
    default:
      return buildBlock(node, frame);
  }
}

function buildSimple(node: Extract<CommandLike, { type: 'Command' }>, frame: Frame): SimpleNode {
  const words: (ShellWord | ShellAssignment)[] = node.name === undefined ? [] : [buildWord(node.name, frame)];
  for (const argument of node.args) words.push(buildArgument(argument, frame));
  const assignments = node.prefix.filter((each) => each.type === 'Assignment');
  return {
    kind: 'simple',
    ...place(node, frame),
    assignments: assignments.map((each) => buildAssignment(each, frame)),
    words,
    redirects: redirects(node.redirects, frame),
  };
}

function buildArgument(argument: CommandArgument, frame: Frame): ShellWord | ShellAssignment {
  return argument.type === 'Word' ? buildWord(argument, frame) : buildAssignment(argument, frame);
}

function buildAssignment(node: Assignment, frame: Frame): ShellAssignment {
  const values = node.value.type === 'ArrayValue' ? node.value.elements : [node.value];
  return {
    name: node.name,
    ...place(node, frame),
    values: words(values, frame),
    index: node.index === undefined ? null : buildWord(node.index, frame),
    append: node.append === true,
  };
}

function buildBlock(node: CompoundCommand, frame: Frame): BlockNode {
  const list = (each: CompoundList | undefined) => (each === undefined ? [] : [buildNode(each, frame)]);
  switch (node.type) {
    case 'If': {
      const arms = node.elif.flatMap((arm) => [...list(arm.clause), ...list(arm.then)]);
      const children = [...list(node.clause), ...list(node.then), ...arms, ...list(node.else)];
      return block('if', node, frame, { children });
    }
    case 'For':
    case 'Select':
      return block(node.type === 'For' ? 'for' : 'select', node, frame, {
        variable: node.name.value,
        words: words(node.wordlist ?? [], frame),
        children: list(node.body),
      });
    case 'ArithmeticFor': {
      const parts = [node.initialize, node.test, node.update].map((each) => buildArithmetic(each, frame));
      const arithmetic = {
        names: parts.flatMap((each) => each.names),
        pieces: parts.flatMap((each) => each.pieces),
      };
      return block('for', node, frame, { arithmetic, children: list(node.body) });
    }
    case 'While':
      return block(node.kind, node, frame, { children: [...list(node.clause), ...list(node.body)] });
    case 'Case':
      return block('case', node, frame, {
        words: words([node.word, ...node.items.flatMap((item) => item.pattern)], frame),
        children: node.items.flatMap((item) => list(item.body)),
      });
    case 'Subshell':
      return block('subshell', node, frame, { children: list(node.body) });
    case 'BraceGroup':
      return block('group', node, frame, { children: list(node.body) });
    case 'TestCommand':
      return block('test', node, frame, testWords(node.expression, frame));
    case 'ArithmeticCommand':
      return block('arithmetic', node, frame, { arithmetic: buildArithmetic(node.expression, frame) });
  }
}

function block(form: BlockForm, node: SyntaxNode, frame: Frame, parts: Partial<BlockNode>): BlockNode {
  return {
    kind: 'block',
    form,
    ...place(node, frame),
    variable: null,
    words: [],
    unsetTested: [],
    workedOut: [],
    arithmetic: { names: [], pieces: [] },
    children: [],
    redirects: [],
    ...parts,
  };
}

function words(nodes: readonly Word[], frame: Frame): readonly ShellWord[] {
  return nodes.map((node) => buildWord(node, frame));
}

function place(node: { pos: number; end: number }, frame: Frame): { start: number; end: number } {
  return { start: frame.at(node.pos), end: frame.endAt(node.end) };
}
