import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RunReport } from '../../model/generated/schemas.js';
import { splitFrontMatter } from '../../parser/split-front-matter.js';
import { clockText, momentText } from '../run/clock-text.js';
import { durationText } from '../terminal/duration-text.js';
import { headline } from '../terminal/run-summary.js';
import { targetLines } from '../terminal/target-lines.js';
import { stillRunning, undoLines } from '../what-is-left.js';
import { bullets, code, said, toneOf } from './elements.js';
import { markdownContent } from './markdown-content.js';
import type { Page } from './page.js';
import { stepElements } from './run-steps.js';
import { approvalTable, decisionTable, timelineTable, valueTable } from './run-tables.js';

/** The page of a run: what became of it first, then how it came to that, then what was written down beforehand. */
export function runPage(report: RunReport, document: string): Page {
  const { record } = report;
  const title = record.title ?? record.path;
  return {
    title: `${headline(record)}: ${title}`,
    header: [
      h('h1', [said(title)]),
      h('p', [h(`span.badge.${toneOf(record.status)}`, headline(record))]),
      facts(report),
    ],
    sections: [
      { id: 'happened', title: 'What happened', content: happened(report) },
      { id: 'timeline', title: 'Timeline (UTC)', content: timelineTable(report) },
      { id: 'steps', title: 'Steps', content: stepElements(report) },
      { id: 'values', title: 'Values', content: valueTable(report) },
      { id: 'decisions', title: 'Decisions', content: decisionTable(report) },
      { id: 'approvals', title: 'Approvals', content: approvalTable(report) },
      { id: 'deviations', title: 'Deviations from the document', content: deviations(report) },
      { id: 'differences', title: 'Differences from the documented output', content: differences(report) },
      { id: 'questions', title: 'What the runbook asks', content: questions(report) },
      { id: 'document', title: 'The document', content: documentElements(document) },
    ],
  };
}

function facts({ record, mode, rehearsal }: RunReport): ElementContent {
  const { startedAt, finishedAt, ledger } = record;
  const took = finishedAt === null ? '' : `, ${durationText(Date.parse(finishedAt) - Date.parse(startedAt))}`;
  const until = finishedAt === null ? 'unfinished' : momentText(finishedAt);
  const row = ledger?.row == null ? `none, ${ledger?.reason ?? 'none was due'}` : ledger.row;
  const pairs: readonly (readonly [string, readonly ElementContent[]])[] = [
    ['When', [said(`${momentText(startedAt)} to ${until}${took}`)]],
    ['Who', [said(record.operator)]],
    ['Runbook', [code(record.path)]],
    [
      'Run',
      [
        code(record.runId),
        said(`${mode === 'normal' ? '' : `, ${mode}`}${rehearsal ? ', a rehearsal' : ''}`),
      ],
    ],
    ['Exit', [said(String(record.exitCode))]],
    ...(record.target === null
      ? []
      : targetLines(record.target).map((line) => ['Where', [said(line.trim())]] as const)),
    ['Row', [said(row)]],
  ];
  return h(
    'dl.facts',
    pairs.flatMap(([name, content]) => [h('dt', name), h('dd', [...content])]),
  );
}

function happened({ record }: RunReport): readonly ElementContent[] {
  const reasons = record.reasons.map(({ message, line, hint }) => [
    ...(line === null ? [] : [code(`${record.path}:${line}`), said(' ')]),
    said(message),
    ...(hint === '' ? [] : [said(` Next: ${hint}`)]),
  ]);
  const next = record.next === null ? [] : [[said('Open next: '), code(record.next)]];
  const left = [...undoLines(record), ...stillRunning(record)].map((line) => [said(line)]);
  return bullets([...reasons, ...next, ...left]);
}

function deviations({ deviations: found, record }: RunReport): readonly ElementContent[] {
  return bullets(
    found.map(({ at, subject, line, text }) => [
      ...(at === null ? [] : [said(`${clockText(at, record.startedAt)} `)]),
      ...(subject === null ? [] : [code(subject), said(' ')]),
      said(line === null ? text : `${text} (line ${line})`),
    ]),
  );
}

function differences({ record }: RunReport): readonly ElementContent[] {
  const commands = record.steps.flatMap((step) => step.commands);
  return bullets(
    commands.flatMap(({ id, line, differences: found }) =>
      found.map((difference) => [code(id), said(` ${difference} (line ${line})`)]),
    ),
  );
}

function questions({ questions: points }: RunReport): readonly ElementContent[] {
  return points.flatMap(({ kind, text, hint, line }) =>
    kind === 'note'
      ? [h('p', [said(`${text} (line ${line})`)])]
      : [h('h3', [said(text)]), ...(hint === '' ? [] : [h('blockquote', [said(hint)])])],
  );
}

function documentElements(text: string): readonly ElementContent[] {
  const front = splitFrontMatter(text);
  const body = front.kind === 'block' ? text.slice(front.block.end) : text;
  return [h('details', [h('summary', 'As it was when the run was planned'), ...markdownContent(body, 2)])];
}
