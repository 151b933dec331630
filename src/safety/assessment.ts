import {
  type Classification,
  type CredentialsOut,
  type SafetyClass,
  worstClass,
} from '../model/safety-class.js';

/** Reads, and nothing else is to be said. */
export const calm: Classification = {
  class: 'read',
  reasons: [],
  certain: true,
  interactive: false,
  opensSession: false,
  neverEnds: false,
  credentials: 'none',
  tools: [],
};

export function assess(level: SafetyClass, reason: string): Classification {
  return { ...calm, class: level, reasons: level === 'read' ? [] : [reason] };
}

/** What is not known is taken for the worst it may be. */
export function doubt(level: SafetyClass, reason: string): Classification {
  return { ...assess(level, reason), certain: false };
}

/** As dangerous as the worst part; reasons and tools in reading order, each once. */
export function mergeAssessments(parts: readonly Classification[]): Classification {
  const level = worstClass(parts.map((part) => part.class));
  return {
    class: level,
    certain: parts.length === 0 || parts.some((part) => part.class === level && part.certain),
    reasons: [...new Set(parts.flatMap((part) => part.reasons))],
    interactive: parts.some((part) => part.interactive),
    opensSession: parts.some((part) => part.opensSession),
    neverEnds: parts.some((part) => part.neverEnds),
    credentials: furthest(parts.map((part) => part.credentials)),
    tools: [...new Set(parts.flatMap((part) => part.tools))],
  };
}

function furthest(ways: readonly CredentialsOut[]): CredentialsOut {
  if (ways.includes('printed')) return 'printed';
  return ways.includes('taken') ? 'taken' : 'none';
}
