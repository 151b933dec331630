import type { AlertRule } from '../model/alert-rule.js';
import { leadsToAnchor } from '../parser/leads-to-anchor.js';
import { type OwnPlaces, type RunbookPlace, resolveRunbookUrl } from './resolve-runbook-url.js';

/** Where somebody who is paged by an alert finds what to do. */
export type AlertCover =
  | RunbookPlace
  /** The document has no such place. */
  | {
      readonly kind: 'no-anchor';
      readonly path: string;
      readonly fragment: string;
      readonly anchors: ReadonlySet<string>;
    }
  /** No address, but runbooks that name it in their front matter. */
  | { readonly kind: 'named'; readonly paths: readonly string[] }
  | { readonly kind: 'none' };

export interface CoverWorld extends OwnPlaces {
  /** The runbooks whose front matter names an alert. */
  readonly naming: (alert: string) => readonly string[];
  /** null where nobody can say. */
  readonly anchorsOf: (path: string) => ReadonlySet<string> | null;
}

export function coverAlert({ name, runbookUrl }: AlertRule, world: CoverWorld): AlertCover {
  if (runbookUrl === null) {
    const paths = world.naming(name);
    return paths.length === 0 ? { kind: 'none' } : { kind: 'named', paths };
  }
  const place = resolveRunbookUrl(runbookUrl.text, world);
  if (place.kind !== 'document' || place.fragment === null) return place;
  const { path, fragment } = place;
  const anchors = world.anchorsOf(path);
  if (anchors === null || leadsToAnchor(fragment, anchors)) return place;
  return { kind: 'no-anchor', path, fragment, anchors };
}
