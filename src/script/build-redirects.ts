import type { Redirection } from 'unbash';
import { buildHeredocBody, buildWord } from './build-word.js';
import type { Frame } from './frame.js';
import type { ShellRedirect } from './shell-tree.js';

/** Redirections, here-strings and here-documents with their bodies. */
export function redirects(nodes: readonly Redirection[], frame: Frame): readonly ShellRedirect[] {
  return nodes.map((node) => {
    const { descriptor } = node;
    const common = {
      operator: node.operator,
      start: frame.at(node.pos),
      end: frame.endAt(node.end),
      descriptor: descriptor?.type === 'FileDescriptor' ? descriptor.value : null,
      descriptorVariable: descriptor?.type === 'FileDescriptorVariable' ? descriptor.name : null,
    };
    if (node.type !== 'HereDoc') {
      const target = node.target === undefined ? null : buildWord(node.target, frame);
      return { ...common, target, heredoc: null };
    }
    const quoted = node.delimiter?.quoted === true;
    const closedAt = node.closing === undefined ? null : frame.endAt(node.closing.end);
    return {
      ...common,
      target: null,
      heredoc: { quoted, closedAt, body: buildHeredocBody(node.body, quoted, frame) },
    };
  });
}
