import { createHash } from 'node:crypto';
import type { PlacedRule } from '../../src/model/decision.js';
import type { Plan, PlannedCommand, PlannedItem, PlannedStep } from '../../src/model/plan.js';
import type { Span } from '../../src/model/span.js';

/**
 * A plan as a page to judge beside its document: labels, lines, classes, what stands around each command, and a hash
 * for every text, so that nothing of the document is repeated.
 */
export function goldenPlan(plan: Plan): string {
  const lines = [
    `form: ${plan.form}`,
    ...plan.inputs.map(
      ({ name, from, required, line, neededBy }) =>
        `input: ${name} ${from}${required ? '' : ' optional'} @${line} for ${neededBy.join(' ')}`,
    ),
    ...plan.choices.map(
      ({ id, members, line }) => `choice: ${id} @${line} of ${members.map((each) => each.id).join(' | ')}`,
    ),
    ...plan.obstacles.map(({ line, message }) => `obstacle: @${line} ${hashOf(message)}`),
    ...plan.steps.flatMap(stepLines),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(step: PlannedStep): readonly string[] {
  const facts = [
    `step ${step.id}`,
    step.role,
    placeOf(step.span),
    ...(step.budgetMs === null ? [] : [`budget ${step.budgetMs / 1000}s`]),
    ...(step.gate === null ? [] : ['GATED']),
    ...(step.group === null ? [] : [`in ${step.group}`]),
    ...(step.choice === null ? [] : [`member ${step.choice.choice}=${step.choice.member}`]),
    ...step.rules.map(ruleOf),
    ...step.messages.map(({ span }) => `message @${span.start.line}`),
  ];
  return ['', facts.join(', '), ...step.items.map((item) => `  ${itemLine(item)}`)];
}

function itemLine(item: PlannedItem): string {
  if (item.kind === 'task') {
    const member = item.choice === null ? '' : `, member ${item.choice.choice}=${item.choice.member}`;
    return `task ${item.id}, ${placeOf(item.span)} ${hashOf(item.text)}${member}`;
  }
  return commandFacts(item).join(', ');
}

function commandFacts(command: PlannedCommand): readonly string[] {
  const { classification, captures, uses, documented } = command;
  return [
    `${command.id} ${classification.class}`,
    `${placeOf(command.span)} ${hashOf(command.code)}`,
    ...(classification.interactive ? ['interactive'] : []),
    ...(classification.neverEnds ? ['never ends'] : []),
    ...(command.gate === null ? [] : ['GATED']),
    ...(command.choice === null ? [] : [`member ${command.choice.choice}=${command.choice.member}`]),
    ...(command.label === null ? [] : [`label ${hashOf(command.label)}`]),
    ...(captures.length === 0 ? [] : [`sets ${captures.map(({ name }) => name).join(' ')}`]),
    ...(uses.length === 0 ? [] : [`uses ${uses.map(({ name }) => name).join(' ')}`]),
    ...command.expectations.map(({ kind, span }) => `${kind} @${span.start.line}`),
    ...command.rules.map(ruleOf),
    ...(documented === null
      ? []
      : [`documented ${documented.lines.length} lines @${documented.span.start.line}`]),
    ...(command.notes.length === 0 ? [] : [`${command.notes.length} notes`]),
    ...command.borrowed.map(({ literal, line }) => `borrowed ${hashOf(literal)} @${line}`),
  ];
}

function ruleOf({ span, outcome }: PlacedRule): string {
  const to = 'step' in outcome ? ` ${outcome.step}` : '';
  return `rule ${outcome.kind}${to} @${span.start.line}`;
}

function placeOf({ start, end }: Span): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
