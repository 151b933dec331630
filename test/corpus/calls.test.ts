import type { Root, RootContent } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parseRunbook } from '../../src/parser/parse-runbook.js';
import { callsIn } from '../../src/surface/calls-in.js';
import { checkCall } from '../../src/surface/check-call.js';
import { checkRunbook } from '../../src/surface/check-runbook.js';
import { surfacesOf } from '../../src/surface/known-surfaces.js';
import { type CorpusDocument, corpusDocuments } from './documents.js';

const documents = corpusDocuments();
const surfaces = surfacesOf(null);

/**
 * All that the shipped surfaces find in the corpus, each read and judged true: argo-cd's own reference has neither of
 * these flags, and `app history` prints wide or id.
 */
const judged = [
  'bookstore/bookstore-platform/hotfix/cleanup-after-breakglass.md:282 unknown-flag argocd app list --refresh',
  'bookstore/bookstore-platform/rollback/code-rollback-argocd.md:43 unknown-value argocd app history -o',
  'bookstore/bookstore-platform/rollback/code-rollback-argocd.md:72 unknown-flag argocd app history --limit',
  'reference/code-rollback-argocd.md:43 unknown-value argocd app history -o',
  'reference/code-rollback-argocd.md:72 unknown-flag argocd app history --limit',
];

describe.skipIf(documents.length === 0)(
  'the calls of the corpus against the shipped surfaces (skipped where ../shared is absent)',
  () => {
    test('every fence, whatever it is: what is found is what was judged', () => {
      let checked = 0;
      const found = documents.flatMap(({ name, text }) =>
        fencesOf(text).flatMap(({ code, line }) =>
          callsIn(code).flatMap((call) => {
            if (surfaces(call.tool) !== null) checked += 1;
            return checkCall(surfaces, call)
              .filter(({ kind }) => kind !== 'not-locked')
              .map((each) => {
                const at = line + code.slice(0, each.start).split('\n').length;
                const flag = 'name' in each ? ` ${each.name}` : '';
                return `${name}:${at} ${each.kind} ${'command' in each ? each.command : ''}${flag}`;
              });
          }),
        ),
      );
      console.log(`calls of the corpus held against a shipped surface: ${checked}`);
      expect(found).toEqual(judged);
      expect(checked).toBeGreaterThan(200);
    });

    test('the commands of the documents: the same, at the place of the word', () => {
      const argocd = 'rollback/code-rollback-argocd.md';
      expect(documents.flatMap(findingsOf)).toEqual(
        [`bookstore/bookstore-platform/${argocd}`, 'reference/code-rollback-argocd.md'].flatMap((name) => [
          `${name}:43:61 RB405 json`,
          `${name}:72:46 RB404 --limit`,
        ]),
      );
    });
  },
);

function findingsOf({ name, text }: CorpusDocument): readonly string[] {
  const { runbook } = parseRunbook(name, text);
  return checkRunbook(runbook, null).map(({ code, span }) => {
    const word = text.slice(span.start.offset, span.end.offset);
    return `${name}:${span.start.line}:${span.start.column} ${code} ${word}`;
  });
}

interface Fence {
  readonly code: string;
  /** The line of its opening. */
  readonly line: number;
}

function fencesOf(text: string): readonly Fence[] {
  return codeIn(unified().use(remarkParse).parse(text)).map(({ value, position }) => ({
    // As long as it was: offsets stay true.
    code: value.replace(/^(\s*)[$>] /gm, '$1  '),
    line: position?.start.line ?? 0,
  }));
}

function codeIn(node: Root | RootContent): readonly Extract<RootContent, { type: 'code' }>[] {
  if (node.type === 'code') return [node];
  return 'children' in node ? node.children.flatMap(codeIn) : [];
}
