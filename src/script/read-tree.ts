import { openScript } from './open-script.js';
import type { ShellNode } from './shell-tree.js';

/** A command's tree, for whoever walks it: what of it could not be parsed is missing. */
export function readTree(code: string): readonly ShellNode[] {
  const { parsed, frame } = openScript(code);
  return frame.buildScript(parsed.script, frame);
}
