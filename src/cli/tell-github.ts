import { randomBytes } from 'node:crypto';
import { isAbsolute, relative, resolve } from 'node:path';
import type { RunRecord } from '../model/generated/schemas.js';
import { appendText } from '../records/append-text.js';
import { localDisk } from '../records/disk.js';
import { createGithubReporter } from '../report/github/github-reporter.js';
import { stepSummary } from '../report/github/step-summary.js';
import { annotationLine } from '../report/github/workflow-command.js';
import { createWorkflowLog } from '../report/github/workflow-log.js';
import { createTerminalReporter } from '../report/terminal/run-reporter.js';
import { runSummary } from '../report/terminal/run-summary.js';
import { createStyle } from '../report/terminal/style.js';
import { errorText } from './error-text.js';
import type { Io } from './io.js';
import { linesBefore } from './lines-before.js';
import type { Telling, TellingPorts } from './telling.js';

const style = createStyle({ colour: false, plain: false });

/** `--format github`: all of it in one log, as the runner reads stdout and stderr apart and in no order. */
export function tellGithub({ io, sink }: TellingPorts): Telling {
  let mask = (text: string): string => text;
  const log = createWorkflowLog({ write: (text) => sink.write(mask(text)), random: randomBytes });
  return {
    readersFor: (planned) => {
      mask = planned.secrets.mask;
      for (const line of linesBefore(planned)) log.talk(line);
      const lines = (write: (text: string) => void) =>
        createTerminalReporter(planned.plan, style, { write, columns: () => null });
      return [
        createGithubReporter(planned.plan, { log, file: fileOf(planned.plan.runbook.path, io), lines }),
      ];
    },
    end(record) {
      log.talk(runSummary(record, style));
      const problem = addSummary(record, io);
      if (problem !== null) log.command(annotationLine(problem));
      log.close();
    },
    refuse(error) {
      const { path, line = null, hint } = error.details;
      const file = path === undefined ? null : fileOf(path, io);
      const message = hint === undefined ? error.message : `${error.message}\nnext: ${hint}`;
      log.command(annotationLine({ level: 'error', title: error.code, message, file, line }));
      log.talk(errorText(error));
      log.close();
    },
  };
}

/** As the repository knows it: annotations at other files lead nowhere. */
function fileOf(path: string, { cwd, env }: Io): string | null {
  if (path === '-') return null;
  const file = relative(env.GITHUB_WORKSPACE ?? cwd, resolve(cwd, path));
  return file.startsWith('..') || isAbsolute(file) ? null : file;
}

function addSummary(record: RunRecord, { env }: Io) {
  const path = env.GITHUB_STEP_SUMMARY ?? '';
  if (path === '') return null;
  try {
    appendText(path, stepSummary(record), localDisk);
    return null;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { level: 'warning', title: 'No step summary', message, file: null, line: null } as const;
  }
}
