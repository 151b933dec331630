import { type Document, isMap, isScalar, isSeq } from 'yaml';
import { yamlDocuments } from '../../parser/yaml-documents.js';
import type { ObjectName } from './declared-object.js';

export type Manifest =
  | { readonly kind: 'objects'; readonly objects: readonly ObjectName[] }
  /** A template, broken, or one that renames: what it declares, nobody knows. */
  | { readonly kind: 'unreadable'; readonly why: string };

/** The objects of a manifest file, also those of a List. Never throws. */
export function readManifest(text: string): Manifest {
  const documents = yamlDocuments(text);
  const why = whyUnreadable(text, documents);
  if (why !== null) return { kind: 'unreadable', why };
  return { kind: 'objects', objects: documents.flatMap(({ contents }) => objectsIn(contents)) };
}

function whyUnreadable(text: string, documents: readonly Document[]): string | null {
  // `name: {{ .Release.Name }}` is YAML, and no name.
  if (text.includes('{{')) return 'This is a template that is still to be filled in';
  if (documents.some(({ errors }) => errors.length > 0)) return 'This is no YAML';
  return documents.some(({ contents }) => renames(contents))
    ? 'This gives other names to what it includes'
    : null;
}

function objectsIn(node: unknown): readonly ObjectName[] {
  if (!isMap(node)) return [];
  const kind = textAt(node.get('kind', true));
  const items = node.get('items', true);
  if (kind?.endsWith('List') && isSeq(items)) return items.items.flatMap(objectsIn);
  const name = textAt(node.getIn(['metadata', 'name'], true));
  return kind === null || name === null ? [] : [{ kind, name }];
}

/** Kustomize gives other names to all that it includes. */
function renames(node: unknown): boolean {
  return isMap(node) && (node.has('namePrefix') || node.has('nameSuffix'));
}

function textAt(node: unknown): string | null {
  return isScalar(node) && typeof node.value === 'string' ? node.value : null;
}
