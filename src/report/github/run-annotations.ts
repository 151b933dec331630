import type { RunEvent, RunReason, RunStatus } from '../../model/generated/schemas.js';
import type { Plan, PlannedCommand } from '../../model/plan.js';
import { harmless } from '../terminal/style.js';
import type { Annotation } from './workflow-command.js';

/** What a run leaves at the lines of its document: all that was no yes, and the row. */
export interface RunAnnotations {
  /** The annotations that an event calls for at once. */
  of(event: RunEvent): readonly Annotation[];
}

interface Trouble {
  readonly title: string;
  readonly message: string;
  readonly line: number | null;
}

/** `file` as the repository knows it; null for a document that is no file of it. */
export function createRunAnnotations(plan: Plan, file: string | null): RunAnnotations {
  const places = findPlaces(plan);
  /** By what it is about: what is tried again and comes out right is no trouble any more. */
  const open = new Map<string, Trouble>();
  const annotation = (level: Annotation['level'], { title, message, line }: Trouble): Annotation => ({
    level,
    title,
    message: harmless(message),
    file,
    line,
  });
  return {
    of(event) {
      switch (event.kind) {
        case 'ledger-written':
          return [annotation('notice', { title: 'Row added', message: event.row, line: null })];
        case 'ledger-kept': {
          const message = `${event.reason}\n${event.row}`;
          return [annotation('warning', { title: 'Row not written', message, line: null })];
        }
        case 'run-finished': {
          const reasons = event.reasons.map((reason) => troubleOf(event.status, reason));
          const lines = new Set(reasons.map(({ line }) => line));
          const others = [...open.values()].filter(({ line }) => !lines.has(line));
          return [...reasons, ...others].map((trouble) => annotation('error', trouble));
        }
        case 'command-started':
          for (const key of [...open.keys()]) if (isAbout(key, event.command)) open.delete(key);
          return [];
        default: {
          const found = troubleIn(event, places);
          if (found !== null) open.set(...found);
          return [];
        }
      }
    },
  };
}

const titles: Readonly<Record<RunStatus, string>> = {
  worked: 'Worked',
  failed: 'Failed',
  inconclusive: 'Could not tell',
  stopped: 'Stopped',
  refused: 'A yes is missing',
  interrupted: 'Interrupted',
};

function troubleOf(status: RunStatus, { message, line, hint }: RunReason): Trouble {
  return { title: titles[status], message: hint === '' ? message : `${message}\nnext: ${hint}`, line };
}

/** With what it is about. What does not fail and leaves no question open is none. */
function troubleIn(event: RunEvent, places: Places): [string, Trouble] | null {
  switch (event.kind) {
    case 'command-finished': {
      if (event.worked) return null;
      const message = event.message ?? 'The command failed.';
      return [event.command, { title: `${event.command} failed`, message, line: places.line(event.command) }];
    }
    case 'check-settled': {
      if (event.verdict !== 'fail' && event.verdict !== 'inconclusive') return null;
      const title = event.verdict === 'fail' ? 'Check failed' : 'Check inconclusive';
      const line = places.checkLine(event.command, event.check);
      return [`${event.command}/${event.check}`, { title, message: event.message, line }];
    }
    case 'decision-taken': {
      if (event.outcome !== 'ask') return null;
      const message = event.text ?? event.reason ?? 'No rule of the document covers this output.';
      const line = places.ruleLine(event.subject);
      return [`${event.subject}/?`, { title: 'Open decision', message, line }];
    }
    case 'item-passed': {
      if (event.status !== 'refused') return null;
      const line = places.line(event.item);
      return [event.item, { title: `${event.item} refused`, message: event.reason, line }];
    }
    default:
      return null;
  }
}

function isAbout(key: string, command: string): boolean {
  return key === command || key.startsWith(`${command}/`);
}

interface Places {
  line(id: string): number | null;
  checkLine(command: string, check: number): number | null;
  /** Of the first rule over a command's output, or a step's. */
  ruleLine(subject: string): number | null;
}

function findPlaces(plan: Plan): Places {
  const items = plan.steps.flatMap((step) => step.items);
  const commands = items.filter((item): item is PlannedCommand => item.kind === 'command');
  const lines = new Map([...plan.steps, ...items].map(({ id, span }) => [id, span.start.line]));
  const checks = new Map(commands.map(({ id, expectations }) => [id, expectations]));
  const rules = new Map([...plan.steps, ...commands].map((subject) => [subject.id, subject.rules]));
  const line = (id: string): number | null => lines.get(id) ?? null;
  return {
    line,
    checkLine: (id, check) => checks.get(id)?.[check]?.span.start.line ?? line(id),
    ruleLine: (id) => rules.get(id)?.[0]?.span.start.line ?? line(id),
  };
}
