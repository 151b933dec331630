import type { Feed } from '../safety/surroundings.js';
import type { Act } from './call.js';
import type { World } from './world.js';

/** What stays the same while one command is walked through. */
export interface Walker {
  /** `line 12`: who sets what is set here. */
  readonly where: string;
  /** Functions that the document defines: name → body. */
  readonly functions: ReadonlyMap<string, string>;
  readonly feed: Feed;
  /** How deep programs are nested in programs. */
  readonly depth: number;
  /** How many rounds of loops around this one are walked one by one. */
  readonly rounds: number;
  /** Takes down what is done on the way. */
  readonly see: (act: Act) => void;
  /** Walks a text in this very shell; what it leaves behind. */
  readonly walkText: (code: string, world: World, walker: Walker) => World;
}
