import type { SessionSnapshot } from '../model/generated/schemas.js';
import type { OutputStream } from '../model/shell-port.js';
import type { Graces } from './end-foreground.js';

export interface ShellOptions {
  /** Where the operator stands. */
  readonly cwd: string;
  /** The whole environment of the session; nothing is added but RUNBOOK_SESSION, a mark to find strays by. */
  readonly env: Readonly<Record<string, string>>;
  /** The state to begin with: that of a session whose engine died. */
  readonly restore?: SessionSnapshot;
  /** A name on the engine's PATH or a path; `bash` where nothing is said. */
  readonly bash?: string;
  /** What arrives while no command runs. */
  readonly onBackgroundOutput?: (stream: OutputStream, chunk: Uint8Array) => void | Promise<void>;
  readonly graces?: Partial<Graces>;
}

/** As long as a tool may need to let go in good order (helm and kubectl answer SIGINT within a second or two). */
export const defaultGraces: Graces = { interruptMs: 5_000, terminateMs: 5_000, killMs: 2_000 };

export const defaultKeepBytes = 1024 * 1024;
