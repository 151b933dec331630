/** Commands that come back only once the change is through, and fail where it is not. */
const waiting: readonly RegExp[] = [
  /\b(?:kubectl|oc)\b[^|;&]*\s(?:wait|rollout\s+status)\s/,
  /\b(?:kubectl|oc)\b[^|;&]*\s--wait(?:=true)?(?:\s|$)/,
  /\bargocd\b[^|;&]*\sapp\s+wait\s/,
  /\bkubectl(?:\s+|-)argo(?:\s+|-)rollouts\b[^|;&]*\sstatus\s/,
  /\bhelm\b[^|;&]*\s--(?:wait|atomic)\b/,
  /\baws\b[^|;&]*\swait\s/,
];

/** Whether a command ends well only if what it waits for came to be. */
export function waitsForItself(code: string): boolean {
  const line = code.replace(/\\\r?\n/g, ' ');
  return waiting.some((pattern) => pattern.test(line));
}
