import type { Fault } from '../options.js';
import { catalogPath, imageRepository, type Release } from '../world/releases.js';

/** Path → content of what a commit adds or changes. */
export type Files = Readonly<Record<string, string>>;

const version = (release: Release): string => /release (\d+\.\d+\.\d+)/.exec(release.subject)?.[1] ?? '0.0.0';

/** What the commit of a release changes; the first one brings everything that never changes. */
export function filesOf(release: Release, fault: Fault): Files {
  return {
    ...(release.tag === '1f2e3d4' ? groundwork() : {}),
    ...(migrations[release.tag] ?? {}),
    ...(release.tag === 'd8f3c2a' && fault === 'drop-column' ? dropColumn : {}),
    [`${catalogPath}/kustomization.yaml`]: kustomization(release),
    [`${catalogPath}/values.yaml`]: values(release),
  };
}

/** The image digest that a kustomization pins, or null where it pins none. */
export function digestIn(kustomizationText: string): string | null {
  return /^\s*digest:\s*(sha256:[0-9a-f]{64})\s*$/m.exec(kustomizationText)?.[1] ?? null;
}

function kustomization(release: Release): string {
  return [
    'apiVersion: kustomize.config.k8s.io/v1beta1',
    'kind: Kustomization',
    'namespace: bookstore-platform-acme-books',
    'resources: [deployment.yaml]',
    'images:',
    '  - name: catalog',
    `    newName: ${imageRepository}`,
    `    digest: ${release.digest}`,
    '',
  ].join('\n');
}

function values(release: Release): string {
  const caching = release.tag === 'd8f3c2a' ? 'false' : 'true';
  return `release: ${version(release)}\nreplicas: 3\npriceCache: ${caching}\n`;
}

function groundwork(): Files {
  return {
    'README.md': '# bookstore-platform-config\n\nWhat runs, where. Argo CD applies `main`.\n',
    [`${catalogPath}/deployment.yaml`]: [
      'apiVersion: apps/v1',
      'kind: Deployment',
      'metadata: { name: catalog, labels: { app: catalog } }',
      'spec:',
      '  replicas: 3',
      '  selector: { matchLabels: { app: catalog } }',
      '  template:',
      '    metadata: { labels: { app: catalog } }',
      '    spec: { containers: [{ name: catalog, image: catalog }] }',
      '',
    ].join('\n'),
    [`${catalogPath}/migrations/0001_books.sql`]:
      'CREATE TABLE books (\n  id bigint PRIMARY KEY,\n  title text NOT NULL,\n  isbn10 text\n);\n',
  };
}

const migrations: Readonly<Record<string, Files>> = {
  '9e8d7c6': {
    [`${catalogPath}/migrations/0002_reviews.sql`]:
      'CREATE TABLE reviews (\n  book_id bigint NOT NULL REFERENCES books (id),\n  stars int NOT NULL\n);\n',
  },
};

const dropColumn: Files = {
  [`${catalogPath}/migrations/0003_isbn13_only.sql`]: 'ALTER TABLE books\n  DROP COLUMN isbn10;\n',
};
