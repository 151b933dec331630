/** How much a finding weighs: an error fails CI, a warning may, an info never does by itself. */
export type Severity = 'error' | 'warning' | 'info';
