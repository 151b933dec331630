import type { OptionMark } from '../model/runbook.js';
import type { Span } from '../model/span.js';
import type { StreamCommand, StreamTask, StreamUnparsed } from './step-stream.js';

/** One of several ways inside a step. `set` counts the choices of the step from 0. */
export interface ItemMember {
  readonly set: number;
  readonly id: string;
  readonly title: string;
  readonly span: Span;
}

export type StreamItem = (StreamCommand | StreamTask | StreamUnparsed) & {
  readonly member: ItemMember | null;
  /** A way within a way: there the mark gates, as nobody is asked a second time. */
  readonly innerMark: OptionMark | null;
};

export function nextSet(members: readonly (ItemMember | null)[]): number {
  return Math.max(-1, ...members.map((member) => member?.set ?? -1)) + 1;
}

/** A member that the document gives no name: its number, and what its first item is about. */
export function unnamedMember(set: number, number: number, first: StreamItem): ItemMember {
  const span = first.kind === 'command' ? first.command.span : first.span;
  const title = titleOf(first);
  return { set, id: String(number), title, span };
}

function firstLine(code: string): string {
  return code.split('\n', 1)[0] ?? '';
}

function titleOf(item: StreamItem): string {
  if (item.kind === 'command') return item.command.label ?? firstLine(item.command.code);
  return item.kind === 'task' ? item.text : item.problem;
}
