import type { Block } from '../ledger/read-blocks.js';
import { readLedgersIn } from '../ledger/read-ledgers.js';
import { readOutline } from '../ledger/read-outline.js';
import { stripMarkup } from '../ledger/strip-markup.js';
import type { FleetFacts } from '../model/generated/schemas.js';
import type { Ledger } from '../model/ledger.js';
import { languageOf } from '../parser/info-string.js';
import { isScript } from '../parser/languages.js';
import { readFront } from '../parser/read-front.js';
import { alertFacts } from './alert-facts.js';
import { countRows } from './count-rows.js';
import { newestOf, shortestLimit } from './newest-of.js';
import { readReview } from './read-review.js';

/**
 * What a document says of when it worked, as of `today`, read by its lines alone: no Markdown parser sees it. What is
 * read holds for every day from `newestDate` on. Never throws.
 */
export function readFacts(text: string, today: string): FleetFacts {
  const outline = readOutline(text);
  const front = readFront(text);
  const ledgers = readLedgersIn(text, outline);
  const counted = countRows(ledgers, today);
  const worked = newestOf(counted.rows.filter(({ rehearsal }) => !rehearsal));
  const rehearsed = newestOf(counted.rows.filter(({ rehearsal }) => rehearsal));
  const { review, problems: ofReview } = readReview(front.frontMatter.review, today);
  const ofFront = front.findings.map(({ message, span }) => ({ line: span.start.line, message }));
  const ofRows = counted.problems.map(({ message, span }) => ({ line: span.start.line, message }));
  const { severity, alerts } = alertFacts(outline.blocks);
  const { frontMatter } = front;
  const isDeclared = ledgers.length > 0 || front.isOurs || review !== null;
  return {
    kind: isDeclared ? 'runbook' : outline.blocks.some(isScriptFence) ? 'commands' : 'other',
    title: titleOf(outline.blocks) ?? frontMatter.title,
    owner: frontMatter.owner,
    severity: frontMatter.severity ?? severity,
    alerts: frontMatter.alerts.length > 0 ? frontMatter.alerts.map(({ text: name }) => name) : alerts,
    limitDays: frontMatter.staleAfterDays ?? shortestLimit(ledgers),
    lastWorked: worked?.date ?? null,
    resolvedBy: worked?.resolvedBy ?? null,
    workedBy: worked?.by ?? null,
    lastRehearsed: rehearsed?.date ?? null,
    newestDate: newestDateOf(ledgers, review?.lastReviewed ?? null),
    line: worked?.line ?? ledgers[0]?.span.start.line ?? 1,
    review,
    doubt: ofFront.length > 0 ? 'document' : ofRows.length > 0 ? 'rows' : 'none',
    problems: [...ofFront, ...ofReview, ...ofRows],
  };
}

function titleOf(blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    if (block.kind !== 'heading' || block.depth !== 1 || block.within.length > 0) continue;
    const title = stripMarkup(block.text);
    return title === '' ? null : title;
  }
  return null;
}

function isScriptFence(block: Block): boolean {
  return block.kind === 'fence' && isScript(languageOf(block.info) ?? '');
}

function newestDateOf(ledgers: readonly Ledger[], reviewed: string | null): string | null {
  const dates = ledgers.flatMap(({ rows }) => rows.flatMap(({ date }) => date ?? []));
  const newest = [...dates, ...(reviewed === null ? [] : [reviewed])].reduce(
    (newer, date) => (date > newer ? date : newer),
    '',
  );
  return newest === '' ? null : newest;
}
