import type { RunStatus } from '../model/generated/schemas.js';
import { describeChecks, resolvedBy, wordsOf } from '../run/row-facts.js';
import type { Hands } from './hands.js';
import { shownValues } from './hands.js';
import { maskTexts } from './mask-texts.js';

/** Adds the run's row to the document; the intent is in the journal before the document is touched. */
export async function recordRow(hands: Hands, status: RunStatus): Promise<void> {
  const { itinerary, settings, policy } = hands.request;
  const { state } = hands.log;
  const mask = hands.redactor.text;
  const facts = {
    date: hands.ports.clock.now().toISOString().slice(0, 10),
    resolvedBy: resolvedBy(itinerary, state),
    notes: settings.note ?? describeChecks(itinerary, state),
    result: status,
    rehearsal: policy.rehearsal,
    recorded: settings.recorded,
    variables: shownValues(hands, hands.values.keys()),
    words: wordsOf(itinerary, state, Object.fromEntries(hands.values)),
  };
  const outcome = await hands.ports.ledger.record(maskTexts(facts, mask), {
    intended: (intent) => hands.log.tell({ kind: 'ledger-intended', ...intent }, { sync: true }),
    fillColumn: async (column) => {
      const answer = policy.attended ? await hands.ports.operator.fillColumn(column) : null;
      return answer === null ? null : mask(answer);
    },
  });
  if (outcome.kind === 'written')
    return hands.log.tell({ kind: 'ledger-written', row: outcome.row }, { sync: true });
  hands.log.tell({ kind: 'ledger-kept', row: outcome.row, reason: outcome.reason }, { sync: true });
}
