import { openFactsCache } from '../api/stale/open-facts-cache.js';
import type { StaleRequest } from '../api/stale/report-stale.js';
import { noCache } from '../records/cache/cache.js';
import { defaultDueDays } from '../staleness/judge-age.js';
import type { Io } from './io.js';
import { projectOf } from './lint-sources.js';
import type { OptionBag } from './option-bag.js';
import { readDays } from './stale-options.js';
import { engine } from './version.js';

/** Which runbooks are asked, and by what they are judged: the same words for all commands that ask. */
export function fleetRequest(
  paths: readonly string[],
  today: string,
  { bag, io }: { readonly bag: OptionBag; readonly io: Io },
): StaleRequest {
  return {
    paths,
    today,
    cwd: io.cwd,
    project: projectOf(bag, io),
    cache: bag.isOff('cache') ? noCache : openFactsCache({ ...io, now: () => io.clock.now(), engine }),
    limitDays: readDays('max-age', bag.text('maxAge')),
    dueDays: readDays('within', bag.text('within')) ?? defaultDueDays,
  };
}

/** UTC. */
export function todayOf({ clock }: Io): string {
  return clock.now().toISOString().slice(0, 10);
}
