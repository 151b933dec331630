import type { Explained, Explanation } from './mutation-reasons.js';
import { type ReasonKind, reasonKinds } from './mutation-reasons.js';
import { type Count, countMutants, type FileReport, type Mutant, scoreOf } from './mutation-report.js';

/** What stands on the page between its hand-written beginning and its end: the table, and the survivors by reason. */
export function mutationPage(
  reports: readonly FileReport[],
  { explained, unexplained }: Explanation,
  ran: string,
): string {
  const kinds = Object.entries(reasonKinds) as readonly (readonly [ReasonKind, string])[];
  return [
    ran,
    '',
    ...table(reports),
    '',
    '## Survivors',
    ...kinds.flatMap(([kind, title]) => {
      const own = explained.filter(({ reason }) => reason.kind === kind);
      return own.length === 0 ? [] : ['', `### ${title} (${own.length})`, '', ...byReason(own)];
    }),
    ...(unexplained.length === 0 ? [] : ['', `### Without a reason (${unexplained.length})`, '']),
    ...unexplained.map(({ file, mutant }) => `- ${placeOf(file, mutant)}: ${changeOf(mutant)}`),
    '',
  ].join('\n');
}

function table(reports: readonly FileReport[]): readonly string[] {
  const head = ['file', 'mutants', 'killed', 'timed out', 'survived', 'not covered', 'left out', 'score'];
  return [
    row(head),
    row(head.map((_, index) => (index === 0 ? '----' : '---:'))),
    ...reports.map(({ file, mutants }) => countRow(`\`${file}\``, countMutants(mutants))),
    countRow('**all**', countMutants(reports.flatMap(({ mutants }) => mutants))),
  ];
}

function countRow(name: string, count: Count): string {
  const { killed, timedOut, survived, uncovered, broken, ignored } = count;
  const tested = killed + timedOut + survived + uncovered + broken;
  return row(
    [name, ...[tested, killed, timedOut, survived, uncovered + broken, ignored], percent(count)].map(String),
  );
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

export function percent(count: Count): string {
  return `${(Math.floor(scoreOf(count) * 1000) / 10).toFixed(1)} %`;
}

/** One reason is said once, with all it is given for under it. */
function byReason(explained: readonly Explained[]): readonly string[] {
  const reasons = new Set(explained.map(({ reason }) => reason.why));
  return [...reasons].flatMap((why) => [
    `- ${why}`,
    ...explained
      .filter(({ reason }) => reason.why === why)
      .map(({ file, mutant }) => `  - ${placeOf(file, mutant)}: ${changeOf(mutant)}`),
  ]);
}

export function placeOf(file: string, { line }: Mutant): string {
  return `\`${file}:${line}\``;
}

const longest = 90;

export function changeOf({ original, replacement }: Mutant): string {
  return `${code(original)} → ${replacement === '' ? 'nothing' : code(replacement)}`;
}

/** Back-ticks in it need longer ones around it. */
function code(text: string): string {
  const shown = text.length > longest ? `${text.slice(0, longest - 1)}…` : text;
  const runs = [...shown.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  return runs.length === 0 ? `${fence}${shown}${fence}` : `${fence} ${shown} ${fence}`;
}
