import type { OutputEvidence } from '../model/generated/schemas.js';
import type { Hands } from './hands.js';
import type { JudgedExecution } from './judge-execution.js';
import type { Execution } from './read-outcome.js';

/** What the journal says of an output, for a run that is resumed and can only read it from the disk. */
export function evidenceFacts(hands: Hands, judged: JudgedExecution, execution: Execution): OutputEvidence {
  const { evidence, notRun, isEvidence, isWithheld } = judged;
  return {
    exitIsAnswer: evidence.exitIsAnswer ?? false,
    notRun: isWithheld ? withheld : notRun === null ? null : hands.redactor.text(notRun),
    decides: isEvidence && !isWithheld,
    stdoutBytes: execution.kept.stdout,
    stderrBytes: execution.kept.stderr,
  };
}

const withheld = 'what it printed holds credentials, and was not kept';
