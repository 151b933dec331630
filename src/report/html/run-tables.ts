import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { RunMoment, RunReport } from '../../model/generated/schemas.js';
import { clockText } from '../run/clock-text.js';
import { code, dataTable, said } from './elements.js';

const longestCell = 2000;

export function timelineTable({ timeline, record }: RunReport): readonly ElementContent[] {
  return dataTable(
    'Timeline',
    ['Time', 'What', 'Came to'],
    timeline.map((moment) => ({
      className: moment.kind === 'step-started' ? 'step' : '',
      cells: [[time(moment.at, record.startedAt)], what(moment), cameTo(moment)],
    })),
  );
}

function time(at: string, startedAt: string): ElementContent {
  return h('time', { dateTime: at }, clockText(at, startedAt));
}

function what({ kind, text, code: ran, subject }: RunMoment): readonly ElementContent[] {
  if (kind === 'step-started') return [said(text)];
  if (ran !== null && ran !== '') return [code(ran.slice(0, longestCell))];
  return subject === null ? [] : [code(subject)];
}

function cameTo({ kind, text, tone }: RunMoment): readonly ElementContent[] {
  if (kind === 'step-started') return [];
  const shown = said(text.slice(0, longestCell));
  return tone === 'plain' ? [shown] : [h(`span.${tone}`, [shown])];
}

export function valueTable({ values, record }: RunReport): readonly ElementContent[] {
  return dataTable(
    'Values',
    ['Name', 'Value', 'From', 'At'],
    values.map(({ at, name, value, from }) => ({
      cells: [[code(name)], [code(value)], [said(from)], [time(at, record.startedAt)]],
    })),
  );
}

export function decisionTable({ decisions, record }: RunReport): readonly ElementContent[] {
  return dataTable(
    'Decisions',
    ['Time', 'Of', 'Outcome', 'Because', 'By'],
    decisions.map(({ at, subject, outcome, because, by }) => ({
      cells: [
        [time(at, record.startedAt)],
        [code(subject)],
        [said(outcome)],
        [said(because)],
        [said(by ?? 'the document')],
      ],
    })),
  );
}

export function approvalTable({ approvals, record }: RunReport): readonly ElementContent[] {
  return dataTable(
    'Approvals',
    ['Time', 'Of', 'Answer', 'How', 'By'],
    approvals.map(({ at, subject, granted, how, by }) => ({
      cells: [
        [time(at, record.startedAt)],
        [code(subject)],
        [h(granted ? 'span' : 'span.bad', granted ? 'yes' : 'no')],
        [how === 'asked' ? said('asked') : code(`--${how}`)],
        [said(by)],
      ],
    })),
  );
}
