import type { FlagSurface } from '../../model/generated/schemas.js';

export type Flags = Readonly<Record<string, FlagSurface>>;

/** What one help page says of one command. */
export interface HelpPage {
  /** The names that may follow, with their aliases as far as this page knows them. */
  readonly subcommands: Readonly<Record<string, readonly string[]>>;
  readonly flags: Flags;
  /** Flags that the page says are those of every command. */
  readonly inherited: Flags;
  /** What the usage line takes besides flags and subcommands: `APPNAME [ID]`. */
  readonly arguments: string;
  /** Other names of the command itself. */
  readonly aliases: readonly string[];
  /** What the page names in place of the command; null where it is not deprecated. */
  readonly deprecated: string | null;
  /** The page lists all flags. */
  readonly complete: boolean;
}

export const emptyPage: HelpPage = {
  subcommands: {},
  flags: {},
  inherited: {},
  arguments: '',
  aliases: [],
  deprecated: null,
  complete: true,
};

/** `path`: the subcommand words the page was asked for, which its usage line repeats. */
export type Scraper = (text: string, path: readonly string[]) => HelpPage;
