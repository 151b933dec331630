import type { References } from '../model/references.js';
import { type ParsedRunbook, readRunbook } from './parse-runbook.js';
import { readReferences } from './read-references.js';
import { openRecently } from './recently-opened.js';

/** A runbook with what it refers to, read from one Markdown tree. Never throws, touches no disk. */
export function parseWithReferences(
  path: string,
  text: string,
): ParsedRunbook & { readonly references: References } {
  const opened = openRecently(text);
  return { ...readRunbook(path, opened), references: readReferences(opened.root, opened.source) };
}

/** The anchors of a document, for links from others into it. */
export function readAnchors(text: string): ReadonlySet<string> {
  const { root, source } = openRecently(text);
  return readReferences(root, source).anchors;
}
