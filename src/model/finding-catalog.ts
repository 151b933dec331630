import type { Severity } from './severity.js';

/** Every code a finding can carry. A code is for ever; the name after it is what people type. */
export const findingCatalog = {
  RB101: { rule: 'structure/title-missing', severity: 'warning' },
  RB102: { rule: 'structure/nothing-to-do', severity: 'warning' },
  RB103: { rule: 'structure/label-order', severity: 'error' },
  RB104: { rule: 'structure/unchecked-write', severity: 'warning' },
  RB105: { rule: 'structure/over-time-to-mitigate', severity: 'info' },
  RB106: { rule: 'structure/unknown-attribute', severity: 'error' },
  RB107: { rule: 'structure/front-matter-unreadable', severity: 'error' },
  RB108: { rule: 'structure/fence-never-closed', severity: 'error' },
  RB201: { rule: 'shell/does-not-parse', severity: 'error' },
  RB202: { rule: 'shell/fence-without-language', severity: 'warning' },
  RB203: { rule: 'shell/prompt-in-script', severity: 'warning' },
  RB204: { rule: 'shell/undeclared-placeholder', severity: 'warning' },
  RB205: { rule: 'shell/unset-variable', severity: 'warning' },
  RB206: { rule: 'shell/unused-capture', severity: 'info' },
  RB207: { rule: 'shell/not-exported', severity: 'warning' },
  RB208: { rule: 'shell/tty-without-operator', severity: 'warning' },
  RB209: { rule: 'shell/never-ends', severity: 'warning' },
  RB210: { rule: 'shell/borrowed-literal', severity: 'warning' },
  RB211: { rule: 'shell/capture-replaced', severity: 'warning' },
  RB212: { rule: 'shell/unquoted-variable', severity: 'warning' },
  RB213: { rule: 'shell/not-shell', severity: 'warning' },
  RB214: { rule: 'shell/unknown-language', severity: 'warning' },
  RB215: { rule: 'shell/shellcheck', severity: 'warning' },
  RB301: { rule: 'checks/unreadable-expect', severity: 'error' },
  RB302: { rule: 'checks/expect-without-command', severity: 'error' },
  RB303: { rule: 'checks/polls-a-write', severity: 'error' },
  RB304: { rule: 'checks/units-cannot-meet', severity: 'error' },
  RB305: { rule: 'checks/prose-expectation', severity: 'info' },
  RB306: { rule: 'checks/window-too-short', severity: 'warning' },
  RB307: { rule: 'checks/decision-unread', severity: 'warning' },
  RB308: { rule: 'checks/empty-after-silent-failure', severity: 'warning' },
  RB401: { rule: 'drift/broken-link', severity: 'error' },
  RB402: { rule: 'drift/missing-file', severity: 'warning' },
  RB403: { rule: 'cli/unknown-subcommand', severity: 'error' },
  RB404: { rule: 'cli/unknown-flag', severity: 'error' },
  RB405: { rule: 'cli/unknown-value', severity: 'error' },
  RB406: { rule: 'cli/deprecated-flag', severity: 'warning' },
  RB407: { rule: 'cli/tool-not-locked', severity: 'warning' },
  RB408: { rule: 'drift/unknown-alert', severity: 'error' },
  RB409: { rule: 'drift/runbook-url-nowhere', severity: 'error' },
  RB410: { rule: 'drift/alert-without-runbook', severity: 'info' },
  RB411: { rule: 'drift/undeclared-object', severity: 'warning' },
  RB412: { rule: 'drift/pattern-matches-nothing', severity: 'warning' },
  RB413: { rule: 'drift/rule-file-unreadable', severity: 'warning' },
  RB414: { rule: 'drift/manifest-unreadable', severity: 'warning' },
  RB501: { rule: 'staleness/stale', severity: 'warning' },
  RB502: { rule: 'staleness/due', severity: 'info' },
  RB503: { rule: 'staleness/never-worked', severity: 'warning' },
  RB504: { rule: 'staleness/table-unreadable', severity: 'error' },
  RB505: { rule: 'staleness/no-limit', severity: 'info' },
  RB601: { rule: 'safety/destroys-unguarded', severity: 'warning' },
  RB602: { rule: 'safety/secret-in-text', severity: 'error' },
  RB603: { rule: 'safety/pipe-to-shell', severity: 'warning' },
  RB604: { rule: 'safety/class-lowered', severity: 'info' },
  RB605: { rule: 'safety/disable-without-reason', severity: 'error' },
  RB606: { rule: 'safety/disable-of-nothing', severity: 'warning' },
} as const satisfies Record<string, { rule: string; severity: Severity }>;

export type FindingCode = keyof typeof findingCatalog;

export function isFindingCode(text: string): text is FindingCode {
  return Object.hasOwn(findingCatalog, text);
}

/** In the order of the catalogue, which is that of their numbers. */
export const findingCodes: readonly FindingCode[] = Object.keys(findingCatalog).filter(isFindingCode);
