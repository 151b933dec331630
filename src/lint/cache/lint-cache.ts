import { createHash } from 'node:crypto';
import type { FindingRecord, LintCacheEntry } from '../../model/generated/schemas.js';
import { validate } from '../../schema/generated/lint-cache-entry.js';
import type { LintWorld } from '../lint-document.js';
import { answersHold, noteQuestions } from './asked-files.js';
import { type EntryFolder, openEntryFolder } from './entry-folder.js';

export interface LintedDocument {
  readonly name: string;
  readonly text: string;
}

type LintOne = (document: LintedDocument, world: LintWorld) => readonly FindingRecord[];

export interface LintCache {
  /** What was found when all that it depends on was the same; null where that never was. */
  recall(document: LintedDocument, world: LintWorld): readonly FindingRecord[] | null;
  /** What is found now, to be remembered. */
  lint(document: LintedDocument, world: LintWorld): readonly FindingRecord[];
  /** To be called at the end, once. */
  close(): void;
}

/**
 * Linting that remembers. A result counts where the document, the day, the project's settings and lock, and the engine
 * are the same, and the files around it still give the answers they gave. `engine` names the code that found it.
 */
export function createLintCache(
  folder: string,
  { engine, lint }: { readonly engine: string; readonly lint: LintOne },
): LintCache {
  const entries = openEntryFolder(folder);
  const keyOf = keys(engine);
  let isGrown = false;
  return {
    recall(document, world) {
      const known = readEntry(entries, keyOf(document, world));
      return known !== null && answersHold(known.asked, world.files) ? known.findings : null;
    },
    lint(document, world) {
      const key = keyOf(document, world);
      const { files, asked } = noteQuestions(world.files);
      const findings = lint(document, { ...world, files });
      const entry: LintCacheEntry = { key, asked: asked(), findings };
      entries.write(key, JSON.stringify(entry));
      isGrown = true;
      return findings;
    },
    close() {
      if (isGrown) entries.prune();
    },
  };
}

/** Lint without remembering. */
export function noCache(lint: LintOne): LintCache {
  return { recall: () => null, lint, close: () => {} };
}

function keys(engine: string): (document: LintedDocument, world: LintWorld) => string {
  const ofProject = digestOnce();
  return ({ name, text }, { today, lock, alerts, declared, shellcheck, settings }) => {
    const project = [lock, alerts, declared].map(ofProject);
    const { severities, staleAfterDays } = settings;
    return digest(
      JSON.stringify([engine, today, project, shellcheck, [...severities], staleAfterDays, name, text]),
    );
  };
}

/** What is one for all documents of a linting may be long. */
function digestOnce(): (value: object | null) => string {
  const digests = new WeakMap<object, string>();
  return (value) => {
    if (value === null) return '';
    const known = digests.get(value) ?? digest(JSON.stringify(value, withCollections));
    digests.set(value, known);
    return known;
  };
}

function withCollections(_key: string, value: unknown): unknown {
  return value instanceof Map || value instanceof Set ? [...value] : value;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Whatever is no entry of that name is as good as none. */
function readEntry(entries: EntryFolder, key: string): LintCacheEntry | null {
  const text = entries.read(key);
  if (text === null) return null;
  try {
    const value: unknown = JSON.parse(text);
    return validate(value) && value.key === key ? value : null;
  } catch {
    return null;
  }
}
