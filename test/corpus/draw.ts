import type { Root, RootContent } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { type CorpusDocument, corpusDocuments } from './documents.js';
import { shuffled } from './shuffle.js';

/** `openshift/alerts/X.md:41`: what a label is tied to. No text of the corpus is kept. */
export type Place = string;

/** The samples are drawn without our parser, so that what it overlooks can be drawn too. */
const bare = unified().use(remarkParse).use(remarkGfm).freeze();
const scripts = /^(?:sh|bash|shell|azurecli|azurecli-interactive)$/i;
const terminals = /^(?:console|shell-session|sh-session|terminal)$/i;

/** Lines of script fences that hold a `#` where Bash could see a comment. */
export function drawComments(count: number, seed: number): readonly Place[] {
  const places = drawnFences().flatMap(({ document, fences }) =>
    fences
      .filter(({ language }) => scripts.test(language))
      .flatMap(({ line, body }) =>
        body.flatMap((text, index) =>
          /(?:^|\s)#/.test(text) ? [`${document.name}:${line + 1 + index}`] : [],
        ),
      ),
  );
  return shuffled(places, seed).slice(0, count);
}

/** Fences that could run: a script's or a terminal's info string, or a prompt on the first line. */
export function drawFences(count: number, seed: number): readonly Place[] {
  const places = drawnFences().flatMap(({ document, fences }) =>
    fences
      .filter(
        ({ language, body }) =>
          scripts.test(language) || terminals.test(language) || /^\s*[$%] /.test(body[0] ?? ''),
      )
      .map(({ line }) => `${document.name}:${line}`),
  );
  return shuffled(places, seed).slice(0, count);
}

interface DrawnFence {
  readonly language: string;
  /** Of the opening fence. */
  readonly line: number;
  readonly body: readonly string[];
}

let known: readonly { readonly document: CorpusDocument; readonly fences: readonly DrawnFence[] }[] | null =
  null;

/** Read once: remark takes its time. */
function drawnFences() {
  known ??= corpusDocuments().map((document) => ({ document, fences: fencesOf(document) }));
  return known;
}

function fencesOf({ text }: CorpusDocument): readonly DrawnFence[] {
  const lines = text.split(/\r?\n/);
  const found: DrawnFence[] = [];
  const visit = (node: Root | RootContent) => {
    if (node.type === 'code' && node.position !== undefined) {
      const { start, end } = node.position;
      const isFenced = /^(?:```|~~~)/.test(text.slice(start.offset));
      if (isFenced) {
        found.push({
          language: node.lang?.split(/[\s{,]/)[0] ?? '',
          line: start.line,
          body: lines.slice(start.line, end.line - 1),
        });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child);
  };
  visit(bare.parse(text));
  return found;
}
