import type { Comparator } from '../model/check.js';

/** Phrases that compare, longest first where one begins another. */
export const comparisonPhrases: readonly (readonly [string, Comparator])[] = [
  ['less than', '<'],
  ['no more than', '<='],
  ['no less than', '>='],
  ['more than', '>'],
  ['at most', '<='],
  ['at least', '>='],
  ['below', '<'],
  ['under', '<'],
  ['above', '>'],
  ['over', '>'],
];

/** They stand alone and take no verb in front. */
export const comparisonVerbs: readonly (readonly [string, Comparator])[] = [
  ['exceeds', '>'],
  ['exceed', '>'],
  ['equals', '=='],
  ['reaches', '=='],
  ['reach', '=='],
];

export const comparisonSigns: readonly (readonly [string, Comparator])[] = [
  ['<=', '<='],
  ['>=', '>='],
  ['==', '=='],
  ['!=', '!='],
  ['≤', '<='],
  ['≥', '>='],
  ['≠', '!='],
  ['<', '<'],
  ['>', '>'],
  ['=', '=='],
];

export const movingVerbs: readonly string[] = [
  'drops',
  'falls',
  'goes',
  'rises',
  'climbs',
  'stays',
  'remains',
  'is',
  'keeps',
];

export const timingWords: readonly string[] = ['within', 'after', 'every', 'for', 'each', 'any'];

/** A NAME holds no article and no verb; these, and the words of the grammar, end it. */
export const wordsOutsideNames: ReadonlySet<string> = new Set([
  ...movingVerbs,
  ...timingWords,
  ...comparisonPhrases.flatMap(([phrase]) => phrase.split(' ')),
  ...comparisonVerbs.map(([verb]) => verb),
  ...'all a an the this that these those it its they we you our your'.split(' '),
  ...'be are was were been has have had do does did to of and or if then than not no so but'.split(' '),
  ...'should must can could may might will would shall'.split(' '),
  ...'contain contains include includes show shows match matches equal exists exist'.split(' '),
  ...'between in empty nothing succeeds fails exits exactly'.split(' '),
  ...'get gets see seen look looks take takes need needs make makes come comes become becomes'.split(' '),
]);

/** Names under which a table or an object keeps the state of its rows. */
export const stateColumns: ReadonlySet<string> = new Set([
  'status',
  'state',
  'phase',
  'health',
  'healthstatus',
  'syncstatus',
  'sync',
  'condition',
  'conditions',
]);

/** One row each, where they are counted by one. */
export const singularRows: ReadonlySet<string> = new Set(
  'pod node row line replica member instance container job deployment service release application'.split(' '),
);

/** What tools print where there is no value. None of them is ever a value. */
export const nothingWords: ReadonlySet<string> = new Set([
  '',
  'nan',
  '+nan',
  '-nan',
  'null',
  '"null"',
  '""',
  "''",
  'nil',
  '<nil>',
  '<none>',
  '<no value>',
  '<unset>',
  '<unknown>',
  '(null)',
  '(none)',
  'undefined',
  'n/a',
  '-',
  '—',
]);
