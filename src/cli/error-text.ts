import type { RunbookError } from '../model/runbook-error.js';
import { harmless } from '../report/terminal/style.js';

/** What stopped us, where, and what to do next. */
export function errorText({ message, code, details }: RunbookError): string {
  const { path, line, column, hint } = details;
  const place =
    path === undefined ? '' : `${[path, line, column].filter((part) => part !== undefined).join(':')}: `;
  return harmless(`${place}${message} (${code})\n${hint === undefined ? '' : `  next: ${hint}\n`}`);
}
