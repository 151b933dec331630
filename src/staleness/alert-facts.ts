import type { Block } from '../ledger/read-blocks.js';
import { stripMarkup } from '../ledger/strip-markup.js';

interface AlertFacts {
  /** As the document puts it: `page (P1)`. */
  readonly severity: string | null;
  /** Names of alerts, in the order of the document. */
  readonly alerts: readonly string[];
}

/** What a document says of the alert that leads to it: in its opening, or under a heading that speaks of alerts. */
export function alertFacts(blocks: readonly Block[]): AlertFacts {
  const alerts = new Set<string>();
  let severity: string | null = null;
  let speaksOfAlert = true;
  for (const block of blocks) {
    if (block.kind === 'heading') speaksOfAlert = block.depth === 1 || alertHeading.test(block.text);
    if (block.kind !== 'prose' || !speaksOfAlert) continue;
    severity ??= severityLine.exec(stripMarkup(block.text))?.[1] ?? null;
    if (!alertSentence.test(block.text)) continue;
    for (const [, name = ''] of block.text.matchAll(alertName)) alerts.add(name);
  }
  return { severity, alerts: [...alerts] };
}

const alertHeading = /\b(?:alerts?|triggers?|symptoms?)\b/i;
const severityLine = /^severity\s*[:=–—-]\s*(.+)$/i;
/** `CrashLoopBackOff` under Symptoms is no alert. */
const alertSentence = /\b(?:alerts?|pages?|paged|fires|fired|firing|names?)\b/i;
/** Prometheus alerts are written `InCamelCase` (Prometheus documentation, Alerting practices), here in back-ticks. */
const alertName = /`([A-Z](?=[A-Za-z0-9]*[a-z])(?=[A-Za-z0-9]+[A-Z])[A-Za-z0-9]+)`/g;
