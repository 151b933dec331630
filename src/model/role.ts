/** What a section is for; read from its heading, else from its parent's. */
export type Role =
  | 'preflight'
  | 'trigger'
  | 'check'
  | 'diagnose'
  | 'mitigate'
  | 'verify'
  | 'communicate'
  | 'postmortem'
  | 'history'
  | 'related'
  | 'reference'
  | 'none';

/** Sections of these roles hold no steps: their fences are shown, never run. */
export const rolesWithoutSteps: ReadonlySet<Role> = new Set(['reference', 'related', 'trigger', 'history']);
