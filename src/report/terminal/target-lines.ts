import type { TargetPlace, TargetRecord } from '../../model/generated/schemas.js';

type Fact = TargetPlace['facts'][number];

/** What stands before a value, and before "unknown". */
const words: Readonly<Record<Fact['key'], { readonly known: string; readonly unknown: string }>> = {
  'kubectl-context': { known: 'context ', unknown: 'context' },
  'kubectl-server': { known: '', unknown: 'server' },
  'argocd-server': { known: '', unknown: 'server' },
  'aws-profile': { known: 'profile ', unknown: 'profile' },
  'aws-account': { known: 'account ', unknown: 'account' },
  'aws-region': { known: 'region ', unknown: 'region' },
  'git-remote': { known: '', unknown: 'remote' },
};

const heading = 'acts on';

/** Where a run acts, one line a place, to be read before anything runs. Nothing where no command acts anywhere. */
export function targetLines({ places, problems }: TargetRecord): readonly string[] {
  const width = Math.max(...places.map(({ tools }) => toolsText(tools).length));
  const lines = places.map((place, index) => {
    const head = index === 0 ? heading : ' '.repeat(heading.length);
    return `${head}  ${toolsText(place.tools).padEnd(width)}  ${placeText(place)}${linesText(place, places)}`;
  });
  const wrong = problems.flatMap(({ message, line, hint }) => [
    `A run would be refused: line ${line ?? 1}: ${message}`,
    `  next: ${hint}`,
  ]);
  return [...lines, ...wrong];
}

function toolsText(tools: readonly string[]): string {
  return tools.join(', ');
}

/** `context prod  https://10.0.0.1:6443  (~/.kube/config)`. */
function placeText({ facts }: TargetPlace): string {
  const reasons = new Set(facts.filter(({ value }) => value === null).map(({ source }) => source));
  const [reason] = reasons;
  if (facts.every(({ value }) => value === null) && reasons.size === 1) return `unknown: ${reason}`;
  const values = facts.map(({ key, value }) =>
    value === null ? `${words[key].unknown} unknown` : `${words[key].known}${value}`,
  );
  const sources = facts.flatMap(({ value, source }) => (value === null ? [] : [source]));
  const gaps = [...reasons].map((each) => `${unknownIn(facts, each)}: ${each}`);
  return `${values.join('  ')}  (${[...new Set(sources), ...gaps].join('; ')})`;
}

function unknownIn(facts: TargetPlace['facts'], reason: string): string {
  const unknown = facts.filter(({ value, source }) => value === null && source === reason);
  return unknown.map(({ key }) => words[key].unknown).join(', ');
}

/** Of several clusters, accounts or repositories: which commands act on this one. */
function linesText({ facts, lines }: TargetPlace, places: readonly TargetPlace[]): string {
  const key = facts[0]?.key;
  const alike = places.filter((place) => place.facts[0]?.key === key);
  if (alike.length < 2) return '';
  return `   ${lines.length === 1 ? 'line' : 'lines'} ${someOf(lines)}`;
}

function someOf(lines: readonly number[]): string {
  return lines.length <= 6
    ? lines.join(', ')
    : `${lines.slice(0, 5).join(', ')} and ${lines.length - 5} more`;
}
