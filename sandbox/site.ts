import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Layout } from './layout.js';
import type { Site } from './tools/tool.js';

export function writeSite(layout: Layout, site: Site): void {
  writeFileSync(join(layout.world, 'site.json'), JSON.stringify(site));
}

export function readSite(layout: Layout): Site {
  const value: unknown = JSON.parse(readFileSync(join(layout.world, 'site.json'), 'utf8'));
  if (!isSite(value)) throw new Error(`${layout.world}/site.json is not a sandbox's`);
  return value;
}

function isSite(value: unknown): value is Site {
  return typeof value === 'object' && value !== null && 'prometheusUrl' in value;
}
