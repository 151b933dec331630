/** What a tool, as far as it is known, would not understand of a call. Offsets are in the code that was read. */
export type CallProblem = Placed &
  (
    | {
        readonly kind: 'unknown-subcommand';
        /** What it should be a subcommand of: `argocd app`. */
        readonly command: string;
        readonly name: string;
        readonly known: readonly string[];
        readonly nearest: string | null;
      }
    | {
        readonly kind: 'unknown-flag';
        readonly command: string;
        readonly name: string;
        /** Not every flag of the command is known: a doubt. */
        readonly isSure: boolean;
        /** The command's own, short where they have a short form. */
        readonly known: readonly string[];
        readonly nearest: string | null;
      }
    | {
        readonly kind: 'unknown-value';
        readonly command: string;
        readonly name: string;
        readonly value: string;
        readonly allowed: readonly string[];
        readonly nearest: string | null;
      }
    | {
        readonly kind: 'deprecated';
        readonly command: string;
        /** null where the command itself is. */
        readonly name: string | null;
        /** What the tool names in its place; empty where it names nothing. */
        readonly instead: string;
      }
    | {
        readonly kind: 'not-locked';
        /** The tool alone, or with the subcommand that nobody has looked at. */
        readonly command: string;
        /** The lock has the tool, and this part of it not. */
        readonly isPart: boolean;
      }
  );

interface Placed {
  readonly tool: string;
  readonly start: number;
  readonly end: number;
}
