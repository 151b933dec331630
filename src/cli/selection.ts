import type { Selection } from '../model/plan.js';
import { RunbookError } from '../model/runbook-error.js';
import type { OptionBag } from './option-bag.js';
import { readVarsFile } from './vars-file.js';

/** The flags that `run` and `plan` share, read. */
export function readSelection(bag: OptionBag): Selection {
  return {
    from: bag.word('from'),
    until: bag.word('until'),
    only: bag.list('only'),
    skip: bag.list('skip'),
    choose: readChoices(bag),
  };
}

function readChoices(bag: OptionBag): Readonly<Record<string, string>> {
  const pairs = Object.entries(bag.pairs('choose'));
  const empty = pairs.find(([, member]) => member === '');
  if (empty === undefined) return Object.fromEntries(pairs);
  throw new RunbookError('USAGE', `--choose ${empty[0]}= names no member.`, {
    hint: `Write it as --choose ${empty[0]}=A.`,
  });
}

export interface GivenValues {
  readonly vars: Readonly<Record<string, string>>;
  readonly varsFile: Readonly<Record<string, string>>;
}

export async function readGivenValues(bag: OptionBag, cwd: string): Promise<GivenValues> {
  return { vars: bag.pairs('var'), varsFile: await readVarsFile(bag.word('varsFile'), cwd) };
}
