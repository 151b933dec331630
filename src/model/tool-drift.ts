/** A place in a document that a change is about. */
export interface CalledAt {
  readonly document: string;
  readonly line: number;
}

/** One line of what changed (`argocd app history has no --limit any more`), and whom it touches. */
export interface DriftChange {
  readonly text: string;
  readonly touches: readonly CalledAt[];
}

/** What one tool is, compared with what the lock says of it. */
export type ToolDrift =
  | { readonly kind: 'same'; readonly tool: string; readonly version: string | null }
  | {
      readonly kind: 'changed';
      readonly tool: string;
      readonly version: string | null;
      readonly changes: readonly DriftChange[];
    }
  /** Called, here to be asked, and not in the lock. */
  | {
      readonly kind: 'unlocked';
      readonly tool: string;
      readonly version: string | null;
      readonly calls: readonly CalledAt[];
    }
  /** Nothing can be said of it here. */
  | { readonly kind: 'absent'; readonly tool: string; readonly isLocked: boolean; readonly why: string };

export interface DriftReport {
  /** Where the lock is, or would be written. */
  readonly lockPath: string;
  /** There is one. */
  readonly isLocked: boolean;
  /** The system let us take the network away from the tools. */
  readonly isOffline: boolean;
  /** In the order of their names. */
  readonly tools: readonly ToolDrift[];
  /** The text for the lock, with what the live tools say taken over. */
  readonly lockText: string;
}
