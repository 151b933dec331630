import type { Classification } from '../model/safety-class.js';
import {
  hole,
  isAssignment,
  type ShellNode,
  type ShellRedirect,
  type ShellWord,
} from '../script/shell-tree.js';
import { assess, calm } from './assessment.js';
import type { Feed, Surroundings } from './surroundings.js';

/** A redirection into a file is a write, unless the file is thrown away or a temporary one. */
export function classifyRedirect(redirect: ShellRedirect, around: Surroundings): Classification {
  const { operator, target } = redirect;
  if (target === null || !operator.includes('>')) return calm;
  if (/^\d+$|^-$|^\d+-$/.test(target.skeleton) && operator.includes('&')) return calm;
  if (/^\/dev\/(?:sd|hd|vd|xvd|nvme|mapper|disk|md|loop)/.test(target.skeleton))
    return assess('destroy', `${operator} overwrites ${target.text}`);
  return isThrownAway(target, around) ? calm : assess('write', `${operator} writes ${target.text}`);
}

const throwAway = /^\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)$/;

function isThrownAway(target: ShellWord, around: Surroundings): boolean {
  const { skeleton, pieces } = target;
  if (skeleton.includes('..')) return false;
  if (throwAway.test(skeleton)) return true;
  if (/^\/tmp\/[^\0]/.test(skeleton)) return true;
  const [first] = pieces;
  if (first?.kind === 'variable' && skeleton.startsWith(hole)) {
    const isFolder = first.name === 'TMPDIR' && skeleton.startsWith(`${hole}/`);
    return isFolder || around.temporary.has(first.name);
  }
  return first?.kind === 'substitution' && /^\s*mktemp\b/.test(first.code) && first.quoting !== 'heredoc';
}

/** What a command reads, after its redirections. */
export function feedOf(redirects: readonly ShellRedirect[], outer: Feed): Feed {
  let feed = outer;
  for (const { operator, descriptor, target, heredoc } of redirects) {
    if (!operator.startsWith('<') || (descriptor ?? 0) !== 0) continue;
    if (heredoc !== null) feed = { kind: 'literal', text: heredoc.body.skeleton };
    else if (operator === '<<<') feed = { kind: 'literal', text: target?.skeleton ?? '' };
    else feed = target?.literal === '/dev/null' ? { kind: 'literal', text: '' } : { kind: 'unknown' };
  }
  return feed;
}

/** What a command prints, where its words say so: `echo 'select 1' | psql`. */
export function outputOf(node: ShellNode): Feed {
  if (node.kind !== 'simple') return { kind: 'unknown' };
  const words = node.words.filter((word): word is ShellWord => !isAssignment(word));
  const [name, ...rest] = words;
  const literal = name?.literal;
  if (literal === 'cat' && rest.length === 0) {
    const feed = feedOf(node.redirects, { kind: 'none' });
    return feed.kind === 'literal' ? feed : { kind: 'unknown' };
  }
  if (literal !== 'echo' && literal !== 'printf') return { kind: 'unknown' };
  const text = rest.filter((word, index) => index > 0 || !/^-[neE]+$/.test(word.skeleton));
  return { kind: 'literal', text: text.map((word) => word.skeleton).join(' ') };
}
