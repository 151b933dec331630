import type { PlanView, PlanViewCommand } from '../model/generated/schemas.js';

type Step = PlanView['steps'][number];
type Decision = PlanViewCommand['decisions'][number];

/**
 * The plan as a Mermaid flowchart: a box a step, a rhombus a choice, an arrow for where a decision leads. What a step
 * may do stands in words as well as in colour. Source of the syntax: Mermaid 11, flowchart.
 */
export function mermaidText(plan: PlanView): string {
  const steps = plan.steps.filter(
    ({ selected, commands, tasks }) => selected && commands.length + tasks.length > 0,
  );
  const chart: Chart = { plan, steps, idOf: new Map(steps.map(({ id }, index) => [id, `s${index}`])) };
  const decisions = steps.flatMap((step) => decisionLines(chart, step));
  const lines = [
    'flowchart TD',
    ...steps.map((step) => nodeLine(chart, step)),
    ...choiceNodes(chart),
    ...orderLines(chart),
    ...undoLines(chart),
    ...decisions,
    ...(decisions.some((line) => line.endsWith(' stop')) ? ['  stop(["STOP"])'] : []),
    '  classDef write stroke:#b58900,stroke-width:2px',
    '  classDef destroy stroke:#dc322f,stroke-width:4px',
    '  classDef gated stroke-dasharray:6 4',
  ];
  return `${lines.join('\n')}\n`;
}

interface Chart {
  readonly plan: PlanView;
  readonly steps: readonly Step[];
  /** Step id → a name that is no word of Mermaid's. */
  readonly idOf: ReadonlyMap<string, string>;
}

function nodeLine({ idOf }: Chart, step: Step): string {
  const worst = worstOf(step);
  const counts = [
    count(step.tasks.length, 'task'),
    ...(['read', 'write', 'destroy'] as const).map((each) => count(inClass(step, each), each)),
    count(step.commands.flatMap(({ checks }) => checks).length, 'check'),
    isGated(step) ? 'gated' : '',
  ].filter((part) => part !== '');
  const name = step.label === step.id && !/^\d/.test(step.label) ? step.title : `${step.label} ${step.title}`;
  const classes = [
    worst === 'read' ? '' : `:::${worst}`,
    isGated(step) && worst === 'read' ? ':::gated' : '',
  ];
  return `  ${idOf.get(step.id)}["${quoted(name)}<br/>${counts.join(', ')}"]${classes.join('')}`;
}

function count(many: number, what: string): string {
  return many === 0 ? '' : `${many} ${what}`;
}

function inClass(step: Step, safety: string): number {
  return step.commands.filter((command) => command.code !== '' && command.class === safety).length;
}

function worstOf(step: Step): 'read' | 'write' | 'destroy' {
  if (inClass(step, 'destroy') > 0) return 'destroy';
  return inClass(step, 'write') > 0 ? 'write' : 'read';
}

function isGated(step: Step): boolean {
  return step.gated || step.commands.some(({ gated }) => gated);
}

function choiceNodes({ plan, steps }: Chart): readonly string[] {
  return plan.choices.flatMap((choice, index) => {
    const isOfSteps = steps.some((step) => step.choice?.choice === choice.id);
    return isOfSteps ? [`  c${index}{"${quoted(`${choice.id}: one of these`)}"}`] : [];
  });
}

/** In the order of the document; the members of a choice hang on its rhombus, and meet behind it. */
function orderLines(chart: Chart): readonly string[] {
  const lines: string[] = [];
  let open: readonly string[] = [];
  let choice: string | null = null;
  let head = '';
  for (const step of chart.steps.filter(({ undoOf }) => undoOf.length === 0)) {
    const own = chart.idOf.get(step.id) ?? '';
    const of = step.choice?.choice ?? null;
    if (of === null) {
      lines.push(...open.map((from) => `  ${from} --> ${own}`));
      [open, choice] = [[own], null];
      continue;
    }
    if (of !== choice) {
      head = `c${chart.plan.choices.findIndex(({ id }) => id === of)}`;
      lines.push(...open.map((from) => `  ${from} --> ${head}`));
      [open, choice] = [[], of];
    }
    lines.push(`  ${head} -->|"${quoted(step.choice?.member ?? '')}"| ${own}`);
    open = [...open, own];
  }
  return lines;
}

/** Beside the line: where a failure may lead. */
function undoLines({ steps, idOf }: Chart): readonly string[] {
  return steps.flatMap((step) =>
    step.undoOf.flatMap((id) => {
      const from = idOf.get(id);
      return from === undefined ? [] : [`  ${from} -.->|"undo"| ${idOf.get(step.id)}`];
    }),
  );
}

function decisionLines(chart: Chart, step: Step): readonly string[] {
  const own = chart.idOf.get(step.id) ?? '';
  return step.commands
    .flatMap(({ decisions }) => decisions)
    .flatMap((rule) => {
      const to = targetOf(chart, rule);
      return to === null ? [] : [`  ${own} -.->|"${quoted(rule.text)}"| ${to}`];
    });
}

function targetOf({ idOf }: Chart, { outcome, to }: Decision): string | null {
  if (outcome === 'stop') return 'stop';
  return outcome === 'goto' && to !== null ? (idOf.get(to) ?? null) : null;
}

const longest = 60;

/** Letters, digits and a few signs stand as they are; all else as the character's number, which no parser trips over. */
function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  const short = line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
  return short.replaceAll(/[^\p{L}\p{N} .,:()/_…-]/gu, (sign) => `#${sign.codePointAt(0)};`);
}
