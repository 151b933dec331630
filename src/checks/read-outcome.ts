import type { Outcome } from '../model/decision.js';
import {
  chooseStarts,
  continueStarts,
  gotoStarts,
  hedges,
  hedgingStarts,
  sentStarts,
  stopHedges,
  stopStarts,
} from './outcome-words.js';

export interface OutcomeReading {
  readonly outcome: Outcome;
  readonly opens: string | null;
}

type Claim =
  | { readonly kind: 'stop' | 'continue' | 'sent' | 'hedged' }
  | { readonly kind: 'goto' | 'choose'; readonly step: string };

/**
 * What stands behind the arrow. Words count at the start of a clause, without negation or hedge; where they count
 * and are hedged, or lead two ways, the outcome is unread. Where none counts it is a note for a bare rule, unread
 * for an If.
 */
export function readOutcome(text: string, form: 'if' | 'bare'): OutcomeReading {
  const plain = text.replace(/[*`]|(?<!\w)_|_(?!\w)/g, '').replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 $2');
  const opens = /[\w./-]*\w\.md\b/.exec(plain)?.[0] ?? null;
  const sentences = plain.split(/[.;!?](?=\s|$)|\s[—–-]\s/).map((part) => part.trim());
  const takenBack = sentences.some((sentence) => hedgingStarts.test(sentence));
  const claims = sentences
    .flatMap((sentence) => claimsOf(sentence))
    .map((claim) => (takenBack ? weaken(claim) : claim));
  return { outcome: settle(claims, form), opens };
}

function claimsOf(sentence: string): readonly Claim[] {
  if (stopStarts.test(sentence)) return [stopHedges.test(sentence) ? { kind: 'hedged' } : { kind: 'stop' }];
  // "Drain the node, then stop" stops; "drain the node, then continue" has something to do first.
  const later = sentence.split(/,\s*(?:and\s+|then\s+)*|\s+(?:and|then)\s+/).slice(1);
  if (later.some((clause) => stopStarts.test(clause))) return [{ kind: 'stop' }];
  const claim = claimAtStart(sentence);
  if (claim === null) return [];
  return [hedges.test(sentence) ? { kind: 'hedged' } : claim];
}

function claimAtStart(sentence: string): Claim | null {
  const choose = chooseStarts.exec(sentence)?.[1];
  if (choose !== undefined) return { kind: 'choose', step: choose };
  if (sentStarts.test(sentence)) return { kind: 'sent' };
  const goto = gotoStarts.exec(sentence)?.[1];
  if (goto !== undefined) return { kind: 'goto', step: goto };
  return continueStarts.test(sentence) ? { kind: 'continue' } : null;
}

function weaken(claim: Claim): Claim {
  return claim.kind === 'stop' ? claim : { kind: 'hedged' };
}

function settle(claims: readonly Claim[], form: 'if' | 'bare'): Outcome {
  const has = (kind: Claim['kind']) => claims.some((claim) => claim.kind === kind);
  if (has('stop')) return { kind: 'stop' };
  if (has('hedged')) return { kind: 'unread', reason: 'its outcome depends on something else' };
  const [lead, ...others] = claims.filter((claim) => claim.kind === 'goto' || claim.kind === 'choose');
  if (lead !== undefined && 'step' in lead) {
    const elsewhere = others.some(
      (other) => 'step' in other && other.step.toLowerCase() !== lead.step.toLowerCase(),
    );
    if (elsewhere) return { kind: 'unread', reason: 'its outcome leads two ways' };
    return { kind: lead.kind, step: lead.step };
  }
  if (has('continue')) return { kind: 'continue' };
  if (has('sent')) return { kind: 'stop' };
  return form === 'bare'
    ? { kind: 'note' }
    : { kind: 'unread', reason: 'its outcome says neither stop nor go on' };
}
