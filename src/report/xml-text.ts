import { harmless } from './terminal/style.js';

export type Attributes = Readonly<Record<string, string | number>>;

/** `<name a="1"`, still open: the caller closes it with `>` or `/>`. */
export function openTag(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXml(String(value))}"`);
  return `<${name}${written.join('')}`;
}

const unpaired = /[\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** XML 1.0 knows no control characters, not even escaped, and no lone halves of a character. */
export function escapeXml(text: string): string {
  return harmless(text)
    .replaceAll(unpaired, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
