import { randomUUID } from 'node:crypto';
import packageJson from '../../package.json' with { type: 'json' };

export const version: string = packageJson.version;

/** What the build puts in here: a digest of all sources. Without a build there is none. */
declare const __BUILD__: string | undefined;

/** Tells two engines apart that have one version, as between releases; run from source, no process trusts another. */
export const engine: string = `${version} ${typeof __BUILD__ === 'undefined' ? randomUUID() : __BUILD__}`;
