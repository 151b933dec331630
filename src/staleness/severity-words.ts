/** How people write that something wakes somebody, or does not. Lower case. */
export const pagingWords: readonly string[] = [
  'page',
  'pages',
  'paging',
  'pager',
  'critical',
  'emergency',
  'p0',
  'p1',
  'sev0',
  'sev1',
  'sev-0',
  'sev-1',
];

export const waitingWords: readonly string[] = [
  'ticket',
  'warning',
  'info',
  'none',
  'low',
  'minor',
  'p3',
  'p4',
  'p5',
  'sev3',
  'sev4',
  'sev5',
  'sev-3',
  'sev-4',
  'sev-5',
];
