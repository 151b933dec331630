import { buildFlags } from './build-flags.js';
import { flagRows } from './flag-rows.js';
import { emptyPage, type HelpPage } from './help-page.js';

/**
 * Help of programs without subcommands that follow the GNU standards for command lines, or print the like (curl,
 * shellcheck, jq): rows that begin with a dash, wherever they stand. Many list only the commonest, so none is complete.
 */
export function scrapeGnu(text: string): HelpPage {
  return {
    ...emptyPage,
    flags: buildFlags(flagRows(text.split('\n'), Number.POSITIVE_INFINITY)),
    complete: false,
  };
}
