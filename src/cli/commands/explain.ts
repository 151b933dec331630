import { findRule } from '../../lint/find-rule.js';
import type { FindingCode } from '../../model/finding-catalog.js';
import { RunbookError } from '../../model/runbook-error.js';
import { rulePages } from '../../report/rules/generated/rule-pages.js';
import type { Io } from '../io.js';

/** `runbook explain RB204`: the rule's page, with what is bad, what is good and how to mend it. */
export async function explainCommand(name: string, io: Io): Promise<number> {
  const found = findRule(name);
  if (found.kind === 'unknown') {
    throw new RunbookError('USAGE', `There is no rule "${name}".`, {
      hint:
        found.nearest === null
          ? 'Rules are named like RB204 or shell/unset-variable.'
          : `Did you mean ${found.nearest}?`,
    });
  }
  io.stdout.write(pageOf(found.code));
  return 0;
}

function pageOf(code: FindingCode): string {
  const pages: Partial<Readonly<Record<FindingCode, { readonly page: string }>>> = rulePages;
  const page = pages[code]?.page;
  if (page !== undefined) return page;
  throw new RunbookError('USAGE', `${code} is reserved, and not looked for yet.`, {
    hint: 'docs/rules/README.md lists the rules there are.',
  });
}
