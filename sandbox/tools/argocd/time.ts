/** `2026-05-20 14:22:13 +0000 UTC`: a time as Go prints it. */
export function goTime(ms: number): string {
  return `${plain(ms)} +0000 UTC`;
}

/** `2026-05-20 14:22:13 UTC`: a time as the document writes it. */
export function documentedTime(ms: number): string {
  return `${plain(ms)} UTC`;
}

/** `2026-05-20T14:22:13Z`. */
export function isoTime(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

const plain = (ms: number): string => new Date(ms).toISOString().slice(0, 19).replace('T', ' ');
