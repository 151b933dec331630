import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import { harmless } from '../terminal/style.js';

/** A text of a document, a command or a person. */
export function said(text: string): ElementContent {
  return { type: 'text', value: harmless(text) };
}

export function code(text: string): ElementContent {
  return h('code', [said(text)]);
}

/** What may be wider or longer than its place is reached by the keyboard as well. */
export function listing(label: string, content: readonly ElementContent[]): ElementContent {
  return h('pre', { tabIndex: 0, role: 'group', ariaLabel: harmless(label) }, [...content]);
}

export interface Row {
  readonly cells: readonly (readonly ElementContent[])[];
  readonly className?: string;
}

/** Nothing where it would be empty. */
export function dataTable(
  label: string,
  heads: readonly string[],
  rows: readonly Row[],
): readonly ElementContent[] {
  if (rows.length === 0) return [];
  const head = h('tr', [...heads.map((text) => h('th', { scope: 'col' }, text))]);
  const body = rows.map(({ cells, className = '' }) =>
    h('tr', className === '' ? {} : { className }, [...cells.map((cell) => h('td', [...cell]))]),
  );
  return [
    h('div.scroll', { tabIndex: 0, role: 'group', ariaLabel: harmless(label) }, [
      h('table', [h('thead', [head]), h('tbody', body)]),
    ]),
  ];
}

export function bullets(items: readonly (readonly ElementContent[])[]): readonly ElementContent[] {
  return items.length === 0
    ? []
    : [
        h(
          'ul',
          items.map((item) => h('li', [...item])),
        ),
      ];
}

/** Colours say nothing that the word does not say as well. */
export function badge(text: string): ElementContent {
  return h(`span.badge.${toneOf(text)}`, text);
}

const good = new Set(['worked', 'pass', 'done', 'stood-for']);
const bad = new Set(['failed', 'fail', 'refused', 'stopped']);
const doubtful = new Set(['inconclusive', 'interrupted', 'started', 'running']);

export function toneOf(status: string): 'good' | 'bad' | 'doubt' | 'plain' {
  if (good.has(status)) return 'good';
  if (bad.has(status)) return 'bad';
  return doubtful.has(status) ? 'doubt' : 'plain';
}
