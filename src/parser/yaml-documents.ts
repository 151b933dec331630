import { type Document, parseAllDocuments } from 'yaml';

/** The documents of a YAML or JSON file, each with its errors; nothing is resolved that only one tool would know. */
export function yamlDocuments(text: string): readonly Document[] {
  const parsed = parseAllDocuments(text, {
    schema: 'core',
    prettyErrors: false,
    resolveKnownTags: false,
    logLevel: 'error',
  });
  return Array.isArray(parsed) ? parsed : [];
}
