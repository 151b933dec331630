import { randomBytes } from 'node:crypto';
import type { FleetFacts } from '../../model/generated/schemas.js';
import type { Cache } from '../../records/cache/cache.js';
import { cacheFolder } from '../../records/cache/cache-folder.js';
import { openCache } from '../../records/cache/open-cache.js';
import { localDisk } from '../../records/disk.js';
import { readFleetFacts } from '../../schema/read-fleet-facts.js';

interface Place {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly cwd: string;
  readonly now: () => Date;
  /** Version and build: another may read the same document differently. */
  readonly engine: string;
}

/** What was read of documents before, by their content. */
export function openFactsCache({ env, home, cwd, now, engine }: Place): Cache<FleetFacts> {
  return openCache({
    folder: cacheFolder({ env, home, cwd }),
    name: 'stale',
    dependsOn: [engine],
    readValue: readFleetFacts,
    disk: localDisk,
    random: randomBytes,
    now,
  });
}
