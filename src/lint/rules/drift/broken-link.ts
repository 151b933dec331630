import type { Link } from '../../../model/references.js';
import { leadsToAnchor } from '../../../parser/leads-to-anchor.js';
import { nearestOf } from '../../../parser/nearest.js';
import { findTarget, type LocalLink, neighbourHint, readLocalLink } from '../../link-target.js';
import type { LintSubject } from '../../lint-subject.js';
import type { Problem, Rule } from '../../rule.js';

/** A link that leads to no file, or to no place in it. Nothing outside the repository is asked. */
export const brokenLink: Rule = {
  code: 'RB401',
  check: ({ references, files }) =>
    references.links.flatMap((link) => {
      const local = readLocalLink(link.kind === 'undefined' ? '' : link.url);
      return local === null ? [] : problemOf(link, local, { references, files });
    }),
};

function problemOf(
  { kind, url, span }: Link,
  { path, fragment }: LocalLink,
  { references, files }: Pick<LintSubject, 'references' | 'files'>,
): readonly Problem[] {
  if (kind === 'undefined') return [undefinedLabel(url, span)];
  if (url === '') return [{ span, message: 'This link leads nowhere.', hint: 'Name where it leads.' }];
  const target = path === '' ? '' : findTarget(path, files);
  if (target === null) return [{ span, message: `${path} is not there.`, hint: neighbourHint(path, files) }];
  const anchors = target === '' ? references.anchors : files.anchorsAt(target);
  if (fragment === null || anchors === null || leadsToAnchor(fragment, anchors)) return [];
  const near = nearestOf(fragment, [...anchors]);
  return [
    {
      span,
      message: `${target === '' ? 'This document' : target} has no anchor #${fragment}.`,
      hint: near === null ? anchorsHint(anchors) : `Did you mean #${near}?`,
    },
  ];
}

function undefinedLabel(label: string, span: Problem['span']): Problem {
  return {
    span,
    message: `[${label}] is defined nowhere, so this is no link.`,
    hint: `Define it on a line of its own: "[${label}]: address".`,
  };
}

function anchorsHint(anchors: ReadonlySet<string>): string {
  const some = [...anchors].slice(0, 5).map((anchor) => `#${anchor}`);
  return some.length === 0
    ? 'It has none at all.'
    : `It has ${some.join(', ')}${anchors.size > 5 ? ', …' : ''}.`;
}
