import { readPflags } from './cobra.js';
import type { HelpPage } from './help-page.js';
import { argumentsIn } from './usage.js';

export interface DocumentedCommand {
  /** Subcommand words: `app history`; empty for the tool itself. */
  readonly path: readonly string[];
  readonly page: HelpPage;
}

/**
 * One page of the reference that cobra generates in Markdown (cobra 1.8, doc/md_docs.go; argo-cd's
 * docs/user-guide/commands/*.md): a heading with the command's words, a fence with its usage, one with its options, one
 * with those it inherits, and links to what is above and below. null where the page is none of these.
 */
export function readCobraDocs(tool: string, markdown: string): DocumentedCommand | null {
  const text = markdown.replaceAll('\r\n', '\n');
  const heading = headings(text).find((words) => words[0] === tool);
  if (heading === undefined) return null;
  const path = heading.slice(1);
  const usage = fenceUnder(text, null).find((line) => line.trim().startsWith(tool)) ?? '';
  const page: HelpPage = {
    subcommands: Object.fromEntries(childrenIn(text, heading).map((name) => [name, []])),
    flags: readPflags(fenceUnder(text, /^### Options$/m)),
    inherited: readPflags(fenceUnder(text, /^### Options inherited from parent commands$/m)),
    arguments: argumentsIn(usage, path),
    aliases: [],
    deprecated: null,
    complete: true,
  };
  return { path, page };
}

/** `## argocd app history` */
function headings(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/^#{1,2} ([a-z][\w -]*)$/gm)].map((match) => (match[1] ?? '').trim().split(' '));
}

/** The first fence under a heading; without one the first that is not under `###`. */
function fenceUnder(text: string, heading: RegExp | null): readonly string[] {
  const start = heading === null ? 0 : text.search(heading);
  if (start === -1) return [];
  const section = text.slice(start).split(/^### (?!Synopsis)/m)[heading === null ? 0 : 1] ?? '';
  return /^```\w*\n([\s\S]*?)^```/m.exec(section)?.[1]?.split('\n') ?? [];
}

/** `* [argocd app list](argocd_app_list.md)`, one word longer than the command itself. */
function childrenIn(text: string, heading: readonly string[]): readonly string[] {
  const linked = [...text.matchAll(/^\* \[([\w -]+)\]\(/gm)].map((match) => (match[1] ?? '').split(' '));
  return linked.flatMap((words) => {
    const isBelow = words.length === heading.length + 1 && heading.every((word, at) => words[at] === word);
    return isBelow ? (words.at(-1) ?? []) : [];
  });
}
