import type { Expectation } from './check.js';
import type { PlacedRule } from './decision.js';
import type { DocumentedOutput } from './documented.js';
import type { FrontMatter } from './front-matter.js';
import type { Gate } from './gate.js';
import type { Ledger } from './ledger.js';
import type { Placeholder } from './placeholder.js';
import type { Role } from './role.js';
import type { Span } from './span.js';

/** A Markdown document, read. Every node carries the span it was read from; nothing here is planned yet. */
export interface Runbook {
  /** As given by the caller; `-` for standard input. */
  readonly path: string;
  readonly text: string;
  readonly title: string | null;
  readonly summary: string | null;
  /** `sha256:…` of the text without ledger rows, so that a run's own row does not count as a change. */
  readonly hash: string;
  readonly frontMatter: FrontMatter;
  /** Top-level sections in document order. What stands before the first heading is a section without one. */
  readonly sections: readonly Section[];
  readonly ledgers: readonly Ledger[];
}

export interface Section {
  readonly heading: Heading | null;
  readonly role: Role;
  readonly span: Span;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

export interface Heading {
  /** 1 to 6. */
  readonly depth: number;
  /** Plain text as a reader sees it, whole. */
  readonly text: string;
  /** The text without label and budget: `Schema-compatibility check`. */
  readonly title: string;
  /** `0`, `3a`, `3a-alt`, `3.1`; null where the heading has none. */
  readonly label: string | null;
  /** `step-0--schema-compatibility-check--60s`: GitHub's anchor, before it numbers repeated ones. */
  readonly slug: string;
  readonly budgetMs: number | null;
  readonly gate: Gate | null;
  /** `Option A — …`, `Strategy B — …`: this section is one of several. */
  readonly option: OptionMark | null;
  readonly span: Span;
}

/** One of several ways: heading, bold line or comment (`Option A — Argo CD CLI`), or what stands behind `# OR:`. */
export interface OptionMark {
  /** `A`, `2`, or `or` with an ordinal where the document gives none. */
  readonly id: string;
  readonly title: string;
  readonly span: Span;
}

export type Block =
  | Fence
  | { readonly kind: 'task'; readonly text: string; readonly span: Span }
  | { readonly kind: 'option'; readonly mark: OptionMark }
  /** A check that stands without a command: it asks Prometheus itself. */
  | { readonly kind: 'expectation'; readonly expectation: Expectation; readonly span: Span }
  /** A quoted message under a communicate section. */
  | { readonly kind: 'message'; readonly text: string; readonly span: Span }
  /** Paragraphs and list items that are none of the above; `gates` where it begins with If, When, Only … or says NEVER. */
  | { readonly kind: 'prose'; readonly text: string; readonly span: Span; readonly gate: Gate | null }
  /** `run ONE`: the siblings that follow are a choice. */
  | { readonly kind: 'run-one'; readonly span: Span };

export interface Fence {
  readonly kind: 'fence';
  readonly reading: FenceReading;
  /** The info string's first word, lower-cased; null where there is none. */
  readonly language: string | null;
  readonly attributes: FenceAttributes;
  readonly span: Span;
  readonly body: Span;
  readonly items: readonly FenceItem[];
  /** Rules of the section's "Decision tree", taken after this fence's last command over all outputs of the section. */
  readonly sectionRules: readonly PlacedRule[];
}

export type FenceReading =
  | { readonly kind: 'script' }
  | { readonly kind: 'transcript' }
  /** Shown, never run. */
  | { readonly kind: 'inert'; readonly why: InertReason }
  /** A script that Bash would not parse: never run, and no plan starts while it is selected. */
  | { readonly kind: 'unparsed'; readonly problem: string };

/** `commands`: it names no language, and is a script all the same. */
export type InertReason = 'language' | 'commands' | 'norun' | 'illustration' | 'role' | 'not-shell';

/** What follows the language on the info string, or stands before the fence in a comment. */
export interface FenceAttributes {
  readonly id: string | null;
  readonly interactive: boolean;
  readonly background: boolean;
  readonly until: string | null;
  readonly timeoutMs: number | null;
  readonly class: 'read' | 'write' | 'destroy' | null;
  readonly cwd: string | null;
  readonly allowFailure: boolean;
  readonly allowEmpty: readonly string[];
  readonly undo: string | null;
}

export type FenceItem =
  | Command
  /** Work a person does: a numbered comment, a label that asks for a deed, a line meant for another place. */
  | { readonly kind: 'manual'; readonly text: string; readonly why: ManualReason; readonly span: Span }
  | { readonly kind: 'option'; readonly mark: OptionMark }
  /** A check above the first command, or in a fence without any: it asks Prometheus itself. */
  | { readonly kind: 'expectation'; readonly expectation: Expectation; readonly span: Span };

export type ManualReason = 'comment' | 'label' | 'elsewhere' | 'prompt';

/** One top-level statement of a script, with its heredoc bodies and the comments that belong to it. */
export interface Command {
  readonly kind: 'command';
  /**
   * What runs: the slice its span claims, line by line without the indentation and quote marks of its container, for a
   * transcript without its prompts, line breaks as LF. Its line k stands on line `span.start.line + k`.
   */
  readonly code: string;
  readonly span: Span;
  /** What the comments above it say, lines joined with one space. */
  readonly label: string | null;
  /** The comment behind it on its own line. */
  readonly trailing: string | null;
  /** Its label or trailing comment says `only if`, `if needed`, …; what it gates is writes alone. */
  readonly gate: Gate | null;
  readonly expectations: readonly Expectation[];
  readonly rules: readonly PlacedRule[];
  readonly documented: DocumentedOutput | null;
  readonly notes: readonly string[];
  /** Offsets are in the document. */
  readonly placeholders: readonly Placeholder[];
}
