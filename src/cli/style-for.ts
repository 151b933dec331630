import { createStyle, type Style } from '../report/terminal/style.js';
import type { Io } from './io.js';

type Screen = Io['stdout'];

/** Colours obey NO_COLOR, FORCE_COLOR, pipes and TERM=dumb (no-color.org, force-color.org). */
export function styleFor(io: Io, screen: Screen, plain = false): Style {
  const dumb = io.env.TERM === 'dumb';
  return createStyle({ colour: !plain && !dumb && wantsColour(io, screen), plain: plain || dumb });
}

function wantsColour({ env }: Io, screen: Screen): boolean {
  if (env.NO_COLOR !== undefined && env.NO_COLOR !== '') return false;
  if (env.FORCE_COLOR !== undefined && env.FORCE_COLOR !== '0') return true;
  return screen.isTTY === true;
}

/** A pipe has no width: lines are then as long as they are. */
export function widthOf(screen: Screen): number {
  return screen.isTTY === true ? columnsOf(screen) : Number.POSITIVE_INFINITY;
}

/** A serial console, and a terminal that was just made, say that they have no columns at all. */
export function columnsOf({ columns = 0 }: Pick<Screen, 'columns'>): number {
  return columns > 0 ? columns : 80;
}

/** How wide a terminal is on which a line can be written anew; null where there is none, or a dumb one. */
export function rewritableColumns({ stderr }: Io, { signs }: Style): number | null {
  return stderr.isTTY === true && signs.spark ? columnsOf(stderr) : null;
}
