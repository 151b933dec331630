import { afterEach } from 'vitest';
import { openBegun, openTerminal, type Terminal, type TerminalRequest } from './terminal.js';

interface Screens {
  /** A terminal with a run that has just been started. */
  open(request: TerminalRequest): Promise<Terminal>;
  /** One whose opening question is answered already. */
  begin(request: TerminalRequest): Promise<Terminal>;
}

/** The terminals of one test file; each is closed when its test ends, however it ends. */
export function screens(): Screens {
  const opened: Terminal[] = [];
  const kept = (terminal: Terminal): Terminal => {
    opened.push(terminal);
    return terminal;
  };
  afterEach(async () => {
    for (const terminal of opened.splice(0)) await terminal.close();
  });
  return {
    open: async (request) => kept(await openTerminal(request)),
    begin: async (request) => kept(await openBegun(request)),
  };
}
