import type { Repository } from '../repository/read-repository.js';
import type { World } from '../world/world.js';

/** What a stand-in is given. Everything it may touch is in here. */
export interface ToolContext {
  readonly args: readonly string[];
  readonly stdin: Input;
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly site: Site;
  readonly repository: Repository;
  now(): number;
  sleep(ms: number): Promise<void>;
  /** The world as it is now, controllers caught up. */
  world(): World;
  update<Answer>(change: (world: World) => { readonly world: World; readonly answer: Answer }): Answer;
}

export interface Input {
  readonly isTerminal: boolean;
  read(): string;
}

/** What was fixed when the sandbox started. */
export interface Site {
  readonly prometheusUrl: string;
  /** Absolute path of a real promtool; null where the stand-in answers. */
  readonly promtool: string | null;
}

/** Returns the exit status. */
export type Tool = (context: ToolContext) => Promise<number> | number;

/** Ends a stand-in with a message of the real tool. */
export class ToolFailure extends Error {
  readonly status: number;

  constructor(message: string, status = 1) {
    super(message);
    this.status = status;
  }
}
