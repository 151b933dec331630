/** What the keeper is told, a JSON line each on its stdin. */
export type KeeperOrder =
  | {
      readonly kind: 'start';
      readonly dir: string;
      readonly temporary: boolean;
      /** Absolute path of a real Prometheus, or null. */
      readonly prometheus: string | null;
    }
  | { readonly kind: 'guard'; readonly pid: number; readonly group: boolean };

export function readOrder(line: string): KeeperOrder | null {
  const value: unknown = JSON.parse(line);
  return isOrder(value) ? value : null;
}

/** What the keeper answers once, a JSON line on its stdout. */
type KeeperAnswer =
  | { readonly ready: { readonly prometheusUrl: string; readonly servicesPort: number } }
  | { readonly failed: string };

export function readAnswer(line: string): KeeperAnswer {
  const value: unknown = JSON.parse(line);
  return isAnswer(value) ? value : { failed: `an answer that nobody understands: ${line}` };
}

function isOrder(value: unknown): value is KeeperOrder {
  return typeof value === 'object' && value !== null && 'kind' in value;
}

function isAnswer(value: unknown): value is KeeperAnswer {
  return typeof value === 'object' && value !== null && ('ready' in value || 'failed' in value);
}
