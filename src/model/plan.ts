import type { Expectation } from './check.js';
import type { PlacedRule } from './decision.js';
import type { DocumentedOutput } from './documented.js';
import type { Finding } from './finding.js';
import type { Gate } from './gate.js';
import type { Role } from './role.js';
import type { FenceAttributes, Runbook } from './runbook.js';
import type { Classification } from './safety-class.js';
import type { Span } from './span.js';

/** What a run would do: steps in order, each item classed, gated, and ready for the shell. */
export interface Plan {
  readonly runbook: Runbook;
  /** Only labels make a sequence: without them the document is a menu, in which every write is gated. */
  readonly form: 'sequence' | 'menu';
  readonly steps: readonly PlannedStep[];
  readonly choices: readonly Choice[];
  readonly inputs: readonly Input[];
  /** Inputs that the placeholders of the whole document ask for, whatever of it is selected. */
  readonly placeholders: readonly string[];
  readonly selection: Selection;
  /** Names whose values are masked wherever they would show. */
  readonly secrets: readonly string[];
  readonly findings: readonly Finding[];
  /** Why this plan must not start at all, each with its place; empty for a plan that may. */
  readonly obstacles: readonly Obstacle[];
}

/** `3c` in `3` in the document; unique in the plan. */
export interface PlannedStep {
  /** The label, or the slug where there is none; with an ordinal where two are the same (`3a#2`). */
  readonly id: string;
  readonly label: string;
  readonly title: string;
  readonly role: Role;
  readonly budgetMs: number | null;
  /** Approved by its label alone. */
  readonly gate: Gate | null;
  /** The group it stands in (`3` of `3a`), null for a step of its own. */
  readonly group: string | null;
  /** Whole steps can be members of a choice (`3a` and `3a-alt`). */
  readonly choice: ChoiceRef | null;
  /** Not left out by --from, --until, --only, --skip. */
  readonly selected: boolean;
  /** Ids of the steps whose writes it takes back. Such a step is not walked: it runs after a failure, or not at all. */
  readonly undoOf: readonly string[];
  readonly items: readonly PlannedItem[];
  readonly messages: readonly PlannedMessage[];
  /** Rules over all outputs of the step, taken after its last command. */
  readonly rules: readonly PlacedRule[];
  readonly span: Span;
}

export type PlannedItem = PlannedCommand | PlannedTask;

export interface PlannedTask {
  readonly kind: 'task';
  /** `3b.t1`: of its own counting, so that a task added leaves command ids alone. */
  readonly id: string;
  readonly text: string;
  readonly role: Role;
  readonly choice: ChoiceRef | null;
  /** Meant for another machine, a container, a REPL. */
  readonly isElsewhere: boolean;
  readonly span: Span;
}

/** A message to send, variables not yet filled in. */
export interface PlannedMessage {
  readonly text: string;
  readonly borrowed: readonly Borrowed[];
  readonly span: Span;
}

export interface PlannedCommand {
  readonly kind: 'command';
  /** `3c.3`: the third command of step 3c; `3c.c1`: the first of its checks that stand without a command. */
  readonly id: string;
  /** Empty where checks stand without a command: nothing is run then. */
  readonly code: string;
  readonly span: Span;
  readonly label: string | null;
  readonly classification: Classification;
  /** The document lowered its class from write by hand: under --read-only it counts as a write. */
  readonly lowered: boolean;
  /** Gated by itself: approved by its id, whatever its step's approval. */
  readonly gate: Gate | null;
  readonly choice: ChoiceRef | null;
  readonly program: ShellProgram;
  readonly captures: readonly Capture[];
  /** `read X` and nothing else: the names it would ask for, which are inputs, asked for before the run. */
  readonly asksFor: readonly string[];
  readonly uses: readonly Use[];
  readonly expectations: readonly Expectation[];
  readonly rules: readonly PlacedRule[];
  readonly documented: DocumentedOutput | null;
  readonly notes: readonly string[];
  /** Literals of a writing command that the document took from its own sample output. */
  readonly borrowed: readonly Borrowed[];
  readonly attributes: FenceAttributes;
  /** Id of the step that takes back what it wrote; null where the document names none. */
  readonly undo: string | null;
  /** It is put in the background, by its fence or by its own `&`: that it started says nothing of its end. */
  readonly background: boolean;
  /** Where its fence runs; null for wherever the session stands. */
  readonly folder: Folder | null;
  /** The fence it stands in, by ordinal in the document: a dead shell ends its fence. */
  readonly fence: number;
}

/** A path whose variables are filled in as data when the fence is entered. Relative to where the run started. */
export interface Folder {
  /** As the document has it. */
  readonly text: string;
  readonly parts: readonly FolderPart[];
}

export type FolderPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'variable'; readonly name: string };

/** What is handed to Bash, values left to the environment. */
export interface ShellProgram {
  /** The command with variables where placeholders and examples stood: what an operator edits. */
  readonly text: string;
  /**
   * Command substitutions that are run on their own first: where one fails, or is empty and may not be, the command
   * does not run. `code` is what stands between the brackets of `source`; in the program's `code`, `variable` stands
   * for it.
   */
  readonly substitutions: readonly {
    readonly variable: string;
    readonly code: string;
    readonly source: string;
    /** In a command that only reads, nothing is an answer. */
    readonly mayBeEmpty: boolean;
  }[];
  readonly code: string;
  /** Substitutions that may fail without anybody seeing it: nothing is concluded from this command's output. */
  readonly unseen: readonly string[];
  /** Functions and variables of the document whose state must survive a lost session. */
  readonly state: readonly string[];
}

export interface Capture {
  readonly name: string;
  /** Said by the document, or no `$(…)` gives the value: `X=` means it. */
  readonly allowEmpty: boolean;
  readonly secret: boolean;
}

/** One entry for each demand that a name has to meet. */
export interface Use {
  /** The name in the shell: for a placeholder the reserved one. */
  readonly name: string;
  /** `${X:-d}`, `[ -z "$X" ]`: the command copes with X being unset. */
  readonly optional: boolean;
  /** Where a value may not go as it likes (1-language, "A value is data"). */
  readonly demand: ValueDemand;
}

export type ValueDemand =
  | 'any'
  | 'integer' // in arithmetic
  | 'program' // inside a string that another program runs
  | 'bare'; // unquoted in a writing command

export interface Borrowed {
  readonly literal: string;
  /** Line of the sample output in which it first appeared; null for a literal date or time. */
  readonly fromLine: number | null;
  readonly line: number;
}

export interface ChoiceRef {
  readonly choice: string;
  readonly member: string;
}

/** Of some siblings one runs, not all. */
export interface Choice {
  /** `3b`, or the group's label for steps. */
  readonly id: string;
  readonly members: readonly ChoiceMember[];
  /** The member the operator named beforehand (--choose), null while open. */
  readonly chosen: string | null;
  readonly line: number;
}

export interface ChoiceMember {
  readonly id: string;
  readonly title: string;
  readonly writes: boolean;
  readonly line: number;
}

export interface Input {
  readonly name: string;
  readonly from: 'declared' | 'placeholder' | 'unset';
  readonly required: boolean;
  /** The name it has in the shell: its own, or a reserved one for a placeholder. */
  readonly shellName: string;
  /** Placeholders never bind from the environment: `<HOSTNAME>` is not your laptop. */
  readonly fromEnvironment: boolean;
  readonly description: string | null;
  readonly default: string | null;
  readonly example: string | null;
  readonly pattern: string | null;
  readonly choices: readonly string[] | null;
  readonly secret: boolean;
  /** Where it is first used. */
  readonly line: number;
  /** Ids of the commands that need it, in order. */
  readonly neededBy: readonly string[];
}

/** What the operator selected; empty lists and nulls select everything. */
export interface Selection {
  readonly from: string | null;
  readonly until: string | null;
  readonly only: readonly string[];
  readonly skip: readonly string[];
  /** choice id → member id. */
  readonly choose: Readonly<Record<string, string>>;
}

export interface Obstacle {
  readonly message: string;
  readonly line: number;
  readonly column: number;
  readonly hint: string;
}
