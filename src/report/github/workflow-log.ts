/** A log that GitHub Actions reads for commands. */
export interface WorkflowLog {
  /** Text of a document or a command, in whole lines: whatever stands in it is no command. */
  talk(text: string): void;
  /** A command of ours. */
  command(line: string): void;
  /** Lets the commands of whatever comes behind us count again. */
  close(): void;
}

interface LogPorts {
  readonly write: (text: string) => void;
  readonly random: (bytes: number) => Uint8Array;
}

/**
 * All talk stands between `::stop-commands::TOKEN` and `::TOKEN::`: the runner takes `::error::` behind any blanks, and
 * `##[error]` anywhere in a line. A token is new each time, so that no output can have seen it.
 */
export function createWorkflowLog({ write, random }: LogPorts): WorkflowLog {
  let token: string | null = null;
  const resume = (): void => {
    if (token !== null) write(`::${token}::\n`);
    token = null;
  };
  return {
    talk(text) {
      if (token === null) {
        token = `runbook-${Buffer.from(random(16)).toString('hex')}`;
        write(`::stop-commands::${token}\n`);
      }
      write(text);
    },
    command(line) {
      resume();
      write(`${line}\n`);
    },
    close: resume,
  };
}
