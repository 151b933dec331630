import type { RunEvent, RunReport } from '../../model/generated/schemas.js';
import { checkCourses } from './check-courses.js';
import { findDeviations } from './find-deviations.js';
import { findQuestions } from './find-questions.js';
import { tellTimeline } from './tell-timeline.js';
import type { ToldRun } from './told-run.js';

/** The record of a run with what its journal has beyond it: who decided what, when, and on what grounds. */
export function foldReport(run: ToldRun): RunReport {
  const { plan, events, record } = run;
  const policy = policyOf(events);
  return {
    schemaVersion: 1,
    record,
    mode: policy?.mode ?? 'normal',
    rehearsal: policy?.rehearsal ?? false,
    timeline: tellTimeline(plan, events),
    values: events.flatMap((event) => {
      if (event.kind !== 'variable-bound') return [];
      const { at, name, value, from, secret } = event;
      return [{ at, name, value, from, secret }];
    }),
    checks: checkCourses(run),
    decisions: events.flatMap(decisionOf),
    approvals: events.flatMap((event) => {
      if (event.kind !== 'approval-settled') return [];
      const { at, subject, granted, how, by } = event;
      return [{ at, subject, granted, how, by }];
    }),
    deviations: findDeviations(run),
    questions: findQuestions(plan.runbook.sections),
  };
}

function policyOf(events: readonly RunEvent[]) {
  const [started] = events;
  return started?.kind === 'run-started' ? started.policy : null;
}

function decisionOf(event: RunEvent): RunReport['decisions'] {
  const { at } = event;
  switch (event.kind) {
    case 'decision-taken': {
      const { subject, outcome, to, opens, text, reason } = event;
      const way = [outcome, to, opens].filter((part) => part !== null).join(' ');
      return [{ at, subject, outcome: way, because: text ?? reason ?? '', by: null }];
    }
    case 'choice-made': {
      const because = event.how === 'flag' ? 'given beforehand' : event.how;
      return [{ at, subject: event.choice, outcome: event.member, because, by: event.by }];
    }
    case 'question-answered': {
      const { subject, question, answer, reason, by } = event;
      return [{ at, subject, outcome: answer, because: reason ?? questionWords[question], by }];
    }
    case 'end-settled':
      return [{ at, subject: event.command, outcome: event.how, because: event.reason ?? '', by: event.by }];
    default:
      return [];
  }
}

const questionWords = {
  decision: 'the document could not decide',
  failure: 'it had failed',
  worked: 'asked whether the run had worked',
} as const;
