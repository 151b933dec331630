import type { ToolSurface } from '../model/generated/schemas.js';

/** What the library that reads a tool's arguments lets pass without listing it. */
export interface DialectRules {
  /** `--verb` for `--verbose`, where nothing else begins so. */
  readonly abbreviates: boolean;
  /** `--no-FLAG` takes back a FLAG of these kinds. */
  readonly negates: 'nothing' | 'switches' | 'everything';
  /** Before a subcommand's name its own flags may stand. */
  readonly flagsAnywhere: boolean;
  /** Subcommands that no help lists. */
  readonly unlisted: readonly string[];
}

const strict = { abbreviates: false, negates: 'nothing', flagsAnywhere: false, unlisted: [] } as const;

/**
 * cobra 1.8 (pflag 1.0), kingpin 2.4, clap 4, Python 3.12's argparse, click 8.1, git's parse-options, and GNU's
 * getopt_long, each by its own documentation.
 */
export const dialects: Readonly<Record<ToolSurface['dialect'], DialectRules>> = {
  cobra: { ...strict, flagsAnywhere: true, unlisted: ['help', 'completion', '__complete'] },
  kingpin: { ...strict, negates: 'switches', flagsAnywhere: true, unlisted: ['help'] },
  clap: { ...strict, unlisted: ['help'] },
  argparse: { ...strict, abbreviates: true },
  click: strict,
  git: { ...strict, abbreviates: true, negates: 'everything', unlisted: ['help'] },
  gnu: { ...strict, abbreviates: true },
};
