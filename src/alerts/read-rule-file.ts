import { type Document, isAlias, isMap, isScalar, isSeq, type Node } from 'yaml';
import type { AlertRule, PlacedText } from '../model/alert-rule.js';
import type { Span } from '../model/span.js';
import { placesOf } from '../parser/places.js';
import { yamlDocuments } from '../parser/yaml-documents.js';

export interface RuleFile {
  readonly rules: readonly AlertRule[];
  /** Why it could not be read, in which case nobody knows what it defines; null where it could. */
  readonly problem: { readonly message: string; readonly span: Span } | null;
}

/**
 * The alerts of a rule file: `groups` of `rules` (Prometheus, "Defining recording rules"), bare or in the `spec` of a
 * PrometheusRule or VMRule, also in a list of those. Other manifests in the file are passed over. Never throws.
 */
export function readRuleFile(text: string): RuleFile {
  const places = placesOf(text);
  const documents = yamlDocuments(text);
  const error = documents.flatMap(({ errors }) => errors)[0];
  if (error !== undefined) {
    const span = places.span(...error.pos);
    return { rules: [], problem: { message: problemIn(text, error.message), span } };
  }
  const rules = documents.flatMap((document) => {
    const reader = readerOf(document, places.span);
    return reader.groupsIn(document.contents).flatMap(reader.alertsIn);
  });
  return { rules, problem: null };
}

function problemIn(text: string, message: string): string {
  return text.includes('{{')
    ? `This is a template that is still to be filled in, and no YAML: ${message}`
    : `This is no YAML: ${message}`;
}

const ruleKinds = new Set(['PrometheusRule', 'VMRule']);

function readerOf(document: Document, span: (start: number, end: number) => Span) {
  const get = (node: unknown, key: string): unknown => {
    const map = resolved(node);
    return isMap(map) ? resolved(map.get(key, true)) : null;
  };
  const resolved = (node: unknown): unknown => (isAlias(node) ? node.resolve(document) : node);
  const itemsOf = (node: unknown): readonly unknown[] => (isSeq(node) ? node.items.map(resolved) : []);
  const textIn = (node: unknown, key: string): PlacedText | null => placed(get(node, key), span);

  const groupsIn = (node: unknown): readonly unknown[] => {
    const kind = textIn(node, 'kind')?.text ?? '';
    if (kind.endsWith('List')) return itemsOf(get(node, 'items')).flatMap(groupsIn);
    return itemsOf(get(ruleKinds.has(kind) ? get(node, 'spec') : node, 'groups'));
  };
  const alertsIn = (group: unknown): readonly AlertRule[] =>
    itemsOf(get(group, 'rules')).flatMap((rule) => {
      const alert = textIn(rule, 'alert');
      if (alert === null) return [];
      const severity = textIn(get(rule, 'labels'), 'severity')?.text ?? null;
      const runbookUrl = textIn(get(rule, 'annotations'), 'runbook_url');
      return [{ name: alert.text, span: alert.span, severity, runbookUrl }];
    });
  return { groupsIn, alertsIn };
}

function placed(node: unknown, span: (start: number, end: number) => Span): PlacedText | null {
  if (!isScalar(node)) return null;
  const text = String(node.value ?? '').trim();
  return text === '' ? null : { text, span: spanOf(node, span) };
}

function spanOf({ range }: Node, span: (start: number, end: number) => Span): Span {
  return span(range?.[0] ?? 0, range?.[1] ?? 0);
}
