import type { RunEvent } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { stepName } from '../terminal/run-lines.js';
import { harmless } from '../terminal/style.js';
import { createRunAnnotations } from './run-annotations.js';
import { annotationLine, groupLine } from './workflow-command.js';
import type { WorkflowLog } from './workflow-log.js';

/** Who tells a run line by line, as for a person without a terminal. */
interface LineReporter {
  onEvent(event: RunEvent): void;
  onOutput(command: string, stream: 'stdout' | 'stderr', chunk: Uint8Array): void;
}

export interface GithubPorts {
  readonly log: WorkflowLog;
  /** The document as the repository knows it; null for one that is no file of it. */
  readonly file: string | null;
  /** Tells the run in the log; what it writes goes to `write`. */
  readonly lines: (write: (text: string) => void) => LineReporter;
}

/** A run in the log of a GitHub Actions job: a group a step, and annotations at the lines of the document. */
export function createGithubReporter(plan: Plan, { log, file, lines }: GithubPorts) {
  const titles = new Map(plan.steps.map((step) => [step.id, stepName(step)]));
  const annotations = createRunAnnotations(plan, file);
  let isInGroup = false;
  let isMuted = false;
  const inner = lines((text) => {
    if (!isMuted) log.talk(text);
  });
  const endGroup = (): void => {
    if (isInGroup) log.command('::endgroup::');
    isInGroup = false;
  };
  return {
    name: 'github',
    onEvent(event: RunEvent): void {
      if (event.kind === 'step-started') {
        endGroup();
        log.command(groupLine(harmless(titles.get(event.step) ?? event.step)));
        isInGroup = true;
      }
      if (event.kind === 'run-finished') endGroup();
      // The group has the step's title already.
      isMuted = event.kind === 'step-started';
      inner.onEvent(event);
      isMuted = false;
      for (const annotation of annotations.of(event)) log.command(annotationLine(annotation));
    },
    onOutput: inner.onOutput,
  };
}
