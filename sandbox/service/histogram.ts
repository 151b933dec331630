const bounds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5] as const;

/** Requests of one service, counted by duration and status. */
export class RequestMetrics {
  readonly service: string;
  private readonly buckets: number[] = bounds.map(() => 0);
  private readonly codes = new Map<number, number>();
  private count = 0;
  private sum = 0;

  constructor(service: string) {
    this.service = service;
  }

  observe(seconds: number, code: number): void {
    bounds.forEach((bound, index) => {
      if (seconds <= bound) this.buckets[index] = (this.buckets[index] ?? 0) + 1;
    });
    this.count += 1;
    this.sum += seconds;
    this.codes.set(code, (this.codes.get(code) ?? 0) + 1);
  }

  lines(): readonly string[] {
    const label = `service="${this.service}"`;
    const lines = bounds.map(
      (bound, index) =>
        `http_request_duration_seconds_bucket{${label},le="${bound}"} ${this.buckets[index] ?? 0}`,
    );
    return [
      ...lines,
      `http_request_duration_seconds_bucket{${label},le="+Inf"} ${this.count}`,
      `http_request_duration_seconds_sum{${label}} ${this.sum}`,
      `http_request_duration_seconds_count{${label}} ${this.count}`,
      ...[...this.codes].map(([code, count]) => `http_requests_total{${label},code="${code}"} ${count}`),
    ];
  }
}

/** Every service's counts in Prometheus text format. */
export function exposeAll(services: readonly RequestMetrics[]): string {
  const types = ['# TYPE http_request_duration_seconds histogram', '# TYPE http_requests_total counter'];
  return [...types, ...services.flatMap((service) => service.lines()), ''].join('\n');
}
