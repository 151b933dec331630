import { isNode, parseDocument } from 'yaml';
import type { Span } from '../../model/span.js';
import { placesOf } from '../../parser/places.js';

/** Where a value of a configuration file stands that was read before; its first character where it cannot be told. */
export function placeInConfig(text: string, keys: readonly (string | number)[]): Span {
  const node: unknown = parseDocument(text, { schema: 'core', prettyErrors: false }).getIn(keys, true);
  const [start, end] = isNode(node) && node.range ? node.range : [0, 0];
  return placesOf(text).span(start, end);
}
