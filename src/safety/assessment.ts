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
  interactive: false,
  opensSession: false,
  neverEnds: false,
  credentials: 'none',
  tools: [],
};

export function assess(level: SafetyClass, reason: string): Classification {
  return { ...calm, class: level, reasons: level === 'read' ? [] : [reason] };
}

/** As dangerous as the worst part; reasons and tools in reading order, each once. */
export function mergeAssessments(parts: readonly Classification[]): Classification {
  return {
    class: worstClass(parts.map((part) => part.class)),
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
