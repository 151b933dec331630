import type { PlacedText } from '../model/alert-rule.js';
import type { Plan, PlannedCommand } from '../model/plan.js';
import type { Span } from '../model/span.js';

/** Where a stretch of a command's code stands in the document. */
type PlaceIn = (command: PlannedCommand) => (start: number, end: number) => Span;

/** The alerts a document names where nothing else can be meant: in its front matter, in checks and in queries. */
export function namedAlerts({ runbook, steps }: Plan, placeIn: PlaceIn): readonly PlacedText[] {
  const commands = steps.flatMap(({ items }) =>
    items.flatMap((item) => (item.kind === 'command' ? [item] : [])),
  );
  return [
    ...runbook.frontMatter.alerts,
    ...commands.flatMap((command) => [...inCode(command, placeIn), ...inChecks(command)]),
  ];
}

/** `alertname="Name"`, also as it stands in an address; patterns (`=~`) and values are no names. */
const selector = /(?:\b|%7B|%2C|%20)alertname(?:=|%3D)\\?(["']|%22)(?<name>[A-Za-z_][\w:-]*)\\?\1/g;

function inCode(command: PlannedCommand, placeIn: PlaceIn): readonly PlacedText[] {
  const place = placeIn(command);
  return [...command.code.matchAll(selector)].map((match) => {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].lastIndexOf(name);
    return { text: name, span: place(start, start + name.length) };
  });
}

function inChecks({ expectations }: PlannedCommand): readonly PlacedText[] {
  return expectations.flatMap((expectation) => {
    if (expectation.kind !== 'check') return [];
    const { subject } = expectation.check;
    if (subject.kind === 'alert') return [{ text: subject.name, span: expectation.span }];
    if (subject.kind !== 'promql') return [];
    return [...subject.query.matchAll(selector)].map(({ groups }) => ({
      text: groups?.name ?? '',
      span: expectation.span,
    }));
  });
}
