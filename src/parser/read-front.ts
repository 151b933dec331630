import type { Finding } from '../model/finding.js';
import type { FrontMatter } from '../model/front-matter.js';
import { findingOf } from './finding-of.js';
import { noFrontMatter, readFrontMatter } from './read-front-matter.js';
import { type Source, sourceOf } from './source.js';
import { splitFrontMatter } from './split-front-matter.js';

interface Front {
  readonly frontMatter: FrontMatter;
  readonly findings: readonly Finding[];
  /** It has a `runbook:` block, whether that can be read or not. */
  readonly isOurs: boolean;
  /** Where the Markdown begins. */
  readonly end: number;
}

/** The front matter of a document, alone: the Markdown behind it is not looked at. */
export function readFront(text: string, given?: Source): Front {
  const split = splitFrontMatter(text);
  if (split.kind === 'none') return { frontMatter: noFrontMatter, findings: [], isOurs: false, end: 0 };
  const source = given ?? sourceOf(text, text.startsWith('\uFEFF') ? 1 : 0);
  if (split.kind === 'unclosed') {
    const findings = [findingOf.frontMatterUnclosed(source.span(0, split.start))];
    return { frontMatter: noFrontMatter, findings, isOurs: true, end: 0 };
  }
  const { block } = split;
  const isOurs = /^runbook[ \t]*:/m.test(block.yaml);
  return { ...readFrontMatter(block, source), isOurs, end: block.end };
}
