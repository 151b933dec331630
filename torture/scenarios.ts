import { runsAtOnce } from './at-once/runs-at-once.js';
import { clockBackwards } from './faults/clock-backwards.js';
import { diskFull, filesLimited } from './faults/disk-full.js';
import { documentDeleted, documentEdited, documentReplaced } from './faults/document-changed.js';
import { documentDiskFull } from './faults/document-disk-full.js';
import { faultScenario } from './faults/fault.js';
import { heldBackOutput, hugeOutput, manyLines, maskedOutput } from './faults/flood.js';
import { ignoresSignals, manyChildren, ownSession, staysBehind } from './faults/hard-to-end.js';
import { journalDeleted } from './faults/journal-deleted.js';
import { stderrGone, stdoutGone } from './faults/nobody-reads.js';
import { documentReadOnly, stateReadOnly } from './faults/read-only.js';
import { runFolderDeleted } from './faults/run-folder-deleted.js';
import {
  terminalGone,
  terminalGoneAtPrompt,
  terminalLost,
  terminalLostAtPrompt,
} from './faults/terminal-gone.js';
import { killedAtRandom, killedExactly } from './kills/killed.js';
import { exactMoments } from './kills/moments.js';
import type { Scenario } from './scenario.js';
import { stateMatrix } from './state/state-matrix.js';

const faults = [
  diskFull,
  filesLimited,
  documentDiskFull,
  stateReadOnly,
  documentReadOnly,
  journalDeleted,
  runFolderDeleted,
  documentDeleted,
  documentEdited,
  documentReplaced,
  clockBackwards,
  hugeOutput,
  heldBackOutput,
  maskedOutput,
  manyLines(60),
  ignoresSignals,
  manyChildren,
  staysBehind,
  ownSession,
  terminalGone,
  terminalLost,
  terminalGoneAtPrompt,
  terminalLostAtPrompt,
  stdoutGone,
  stderrGone,
];

/** All of them, in the order of the page. */
export const scenarios: readonly Scenario[] = [
  stateMatrix,
  ...faults.map(faultScenario),
  runsAtOnce(50),
  killedExactly(exactMoments, 3),
  killedAtRandom(200, 20261122),
];
