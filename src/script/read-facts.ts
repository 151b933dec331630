import { collectFacts } from './collect-facts.js';
import type { ScriptFacts } from './facts.js';
import { openScript } from './open-script.js';
import { readTree } from './read-tree.js';

/** What one command sets and uses. Offsets are UTF-16 in `code`, which may hold placeholders. Never throws. */
export function readFacts(code: string, assigned?: ReadonlySet<string>): ScriptFacts {
  const { parsed, frame, placeholders } = openScript(code, assigned);
  return collectFacts(frame.buildScript(parsed.script, frame), placeholders, readTree);
}
