import type { PlannedCommand } from '../model/plan.js';
import type { Hands } from './hands.js';

/** The operator would not wait any longer: what was waited for is not known to hold. */
export function giveUp(hands: Hands, command: PlannedCommand, check: number): void {
  const samples = hands.log.state.stops[hands.request.itinerary.indexOf.get(command.id) ?? -1];
  hands.log.tell({
    kind: 'check-settled',
    command: command.id,
    check,
    verdict: 'inconclusive',
    observed: null,
    samples: samples?.kind === 'command' ? (samples.checks[check]?.samples.length ?? 0) : 0,
    message: 'the operator stopped waiting',
  });
}
