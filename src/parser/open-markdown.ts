import type { Root } from 'mdast';
import type { Finding } from '../model/finding.js';
import type { FrontMatter } from '../model/front-matter.js';
import { blankOut } from './blank-out.js';
import { readFront } from './read-front.js';
import { readMarkdown } from './read-markdown.js';
import { type Source, sourceOf } from './source.js';

/** A document as a Markdown tree with its front matter, before it is read as a runbook. */
export interface OpenedMarkdown {
  readonly source: Source;
  readonly root: Root;
  readonly frontMatter: FrontMatter;
  /** Of the front matter. */
  readonly findings: readonly Finding[];
}

/** Parses the Markdown of a document, once for all who look at it. Never throws. */
export function openMarkdown(text: string): OpenedMarkdown {
  const skipped = text.startsWith('\uFEFF') ? 1 : 0;
  const source = sourceOf(text, skipped);
  const { frontMatter, findings, end } = readFront(text, source);
  return { source, root: readMarkdown(blankOut(text, end).slice(skipped)), frontMatter, findings };
}
