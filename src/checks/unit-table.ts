export type Dimension = 'ratio' | 'time' | 'size' | 'rate';

export interface Unit {
  readonly dimension: Dimension;
  /** One of this unit in the base unit: ratio, seconds, bytes, per second (as Prometheus has it). */
  readonly factor: number;
  /** What it means elsewhere: `df -h` counts 20G by 1024, Kubernetes and `df -H` by 1000. */
  readonly otherwise?: number;
}

const unit = (dimension: Dimension, factor: number, ...spellings: string[]): [string, Unit][] =>
  spellings.map((spelling) => [spelling, { dimension, factor }]);

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Spellings are exact: `m` is a minute and `M` is not, `Mb` is a bit of something and stands nowhere. */
export const units: ReadonlyMap<string, Unit> = new Map([
  ...unit('ratio', 0.01, '%', 'percent'),
  ...unit('time', 1e-9, 'ns'),
  ...unit('time', 1e-6, 'us', 'µs', 'μs'),
  ...unit('time', 1e-3, 'ms', 'msec', 'millisecond', 'milliseconds'),
  ...unit('time', 1, 's', 'sec', 'secs', 'second', 'seconds'),
  ...unit('time', minute, 'm', 'min', 'mins', 'minute', 'minutes'),
  ...unit('time', hour, 'h', 'hr', 'hrs', 'hour', 'hours'),
  ...unit('time', day, 'd', 'day', 'days'),
  ...unit('time', 7 * day, 'w', 'week', 'weeks'),
  ...unit('size', 1, 'B', 'byte', 'bytes'),
  ...unit('size', 1e3, 'KB', 'kB', 'kb'),
  ...unit('size', 1e6, 'MB', 'mb'),
  ...unit('size', 1e9, 'GB', 'gb'),
  ...unit('size', 1e12, 'TB', 'tb'),
  ...unit('size', 1e15, 'PB'),
  ...unit('size', 2 ** 10, 'KiB', 'Ki'),
  ...unit('size', 2 ** 20, 'MiB', 'Mi'),
  ...unit('size', 2 ** 30, 'GiB', 'Gi'),
  ...unit('size', 2 ** 40, 'TiB', 'Ti'),
  ...unit('size', 2 ** 50, 'PiB', 'Pi'),
  ...['K', 'M', 'G', 'T', 'P'].map((prefix, index): [string, Unit] => [
    prefix,
    { dimension: 'size', factor: 1000 ** (index + 1), otherwise: 1024 ** (index + 1) },
  ]),
  ...unit('rate', 1, 'req/s', 'reqs/s', 'requests/s', 'rps', 'qps', 'tps', 'ops/s', 'iops', 'IOPS', '/s'),
  ...unit('rate', 1 / 60, 'req/min', 'rpm', '/min'),
]);

/** Longest first, for a reader that takes the first that fits. */
export const unitSpellings: readonly string[] = [...units.keys()].sort((a, b) => b.length - a.length);
