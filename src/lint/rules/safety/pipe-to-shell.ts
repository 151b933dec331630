import { readTree } from '../../../script/read-tree.js';
import { isAssignment, type ShellNode, type SimpleNode } from '../../../script/shell-tree.js';
import { nodesInWord, nodesOf } from '../../../script/walk-tree.js';
import type { Rule } from '../../rule.js';

const fetchers: ReadonlySet<string> = new Set(['curl', 'wget', 'fetch', 'http']);
const shells = /^(?:(?:ba|da|z|k|a)?sh|python[\d.]*|perl|ruby|node|eval|source|\.)$/;
const prefixes: ReadonlySet<string> = new Set(['sudo', 'env', 'nohup', 'time', 'exec']);

/** `curl … | sh`, `bash <(curl …)`, `sh -c "$(curl …)"`: whatever the other side sends today is run. */
export const pipeToShell: Rule = {
  code: 'RB603',
  check: ({ commands }) =>
    commands.flatMap(({ planned, place }) =>
      readTree(planned.code)
        .flatMap(nodesOf)
        .filter(runsWhatItFetches)
        .map(({ start, end }) => ({
          span: place(start, end),
          message: 'This runs whatever the address answers today, unseen and unchecked.',
          hint: 'Fetch a version of it into a file, compare its checksum, then run the file.',
        })),
    ),
};

function runsWhatItFetches(node: ShellNode): boolean {
  if (node.kind === 'pipeline') {
    const shell = node.children.findIndex((child, index) => index > 0 && shells.test(programOf(child) ?? ''));
    return shell > 0 && node.children.slice(0, shell).some(isFetch);
  }
  if (node.kind !== 'simple' || !shells.test(programOf(node) ?? '')) return false;
  return wordsOf(node).some((word) => nodesInWord(word).some(isFetch));
}

function isFetch(node: ShellNode): boolean {
  return nodesOf(node).some((each) => fetchers.has(programOf(each) ?? ''));
}

/** The program itself, behind `sudo` and its like. */
function programOf(node: ShellNode): string | null {
  if (node.kind !== 'simple') return null;
  const names = wordsOf(node).map(({ literal }) => literal ?? '');
  const name = names.find((each) => !prefixes.has(each) && !each.startsWith('-') && !each.includes('='));
  return name?.replace(/^.*\//, '') ?? null;
}

function wordsOf({ words }: SimpleNode) {
  return words.flatMap((word) => (isAssignment(word) ? [] : [word]));
}
