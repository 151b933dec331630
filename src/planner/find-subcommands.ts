import type { CommandWord } from '../script/read-words.js';
import { carriers, namedDirectly, pluginDepth, subcommandDepth } from './subcommands.js';

/** `app rollback` of `argocd app rollback`: bare words at the head of each command, as many as its tool has. */
export function findSubcommands(words: readonly CommandWord[]): ReadonlySet<CommandWord> {
  const found = new Set<CommandWord>();
  let left = 0;
  let before: CommandWord | null = null;
  for (const word of words) {
    if (word.kind === 'command') left = depthOf(word);
    else if (word.kind === 'argument' && isToolBehind(before)) {
      found.add(word);
      left = depthOf(word);
    } else if (word.kind === 'argument' && left > 0 && isSubcommand(word, before)) {
      found.add(word);
      left = depthBehind(word, left);
    }
    before = word;
  }
  return found;
}

function depthOf(word: CommandWord): number {
  return subcommandDepth[toolName(word)] ?? 0;
}

function depthBehind(word: CommandWord, left: number): number {
  const text = word.value ?? '';
  return namedDirectly.has(text) ? 0 : Math.max(left, pluginDepth[text] ?? 0) - 1;
}

/** `exec POD -- TOOL`, `sudo TOOL`. */
function isToolBehind(before: CommandWord | null): boolean {
  return before !== null && (before.value === '--' || carriers.has(toolName(before)));
}

/** The word behind `-n` is the flag's value. Only a tool's first word may hold digits (`aws ec2`): names do later. */
function isSubcommand(word: CommandWord, before: CommandWord | null): boolean {
  const behindFlag = before?.kind === 'argument' && /^-[^=]*$/.test(before.text);
  const shape = before?.kind === 'command' ? /^[a-z][a-z0-9-]*$/ : /^[a-z][a-z-]*$/;
  return !behindFlag && shape.test(word.value ?? '');
}

function toolName(word: CommandWord): string {
  return (word.value ?? '').replace(/^.*\//, '');
}
