import type { Fault } from '../options.js';
import {
  catalogPath,
  imageRepository,
  quotaChange,
  type Release,
  recommendationsPath,
  releases,
  tenantPath,
} from '../world/releases.js';

/** Path → content of what a commit adds or changes. */
export type Files = Readonly<Record<string, string>>;

const version = (release: Release): string => /release (\d+\.\d+\.\d+)/.exec(release.subject)?.[1] ?? '0.0.0';

export interface Commit {
  readonly tag: string;
  readonly subject: string;
  readonly files: Files;
}

/** Every commit of the repository, oldest first. */
export function commitsOf(fault: Fault): readonly Commit[] {
  return releases.flatMap((release) => {
    const commit = { tag: release.tag, subject: release.subject, files: filesOf(release, fault) };
    const quota = { ...quotaChange, files: { [`${tenantPath}/resourcequota.yaml`]: quotaFile('2') } };
    return release.tag === quotaChange.before ? [quota, commit] : [commit];
  });
}

/** The CPU limit that a ResourceQuota sets, or null where it sets none. */
export function hardCpuIn(quotaText: string): string | null {
  return /^\s*limits\.cpu:\s*"?([\w.]+)"?\s*$/m.exec(quotaText)?.[1] ?? null;
}

/** What the commit of a release changes; the first one brings everything that never changes. */
function filesOf(release: Release, fault: Fault): Files {
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
    [`${tenantPath}/resourcequota.yaml`]: quotaFile('10'),
    [`${recommendationsPath}/rollout.yaml`]:
      'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\nmetadata: { name: recommendations }\n',
    [`${catalogPath}/migrations/0001_books.sql`]:
      'CREATE TABLE books (\n  id bigint PRIMARY KEY,\n  title text NOT NULL,\n  isbn10 text\n);\n',
  };
}

function quotaFile(cpu: string): string {
  return [
    'apiVersion: v1',
    'kind: ResourceQuota',
    'metadata: { name: tenant, namespace: bookstore-platform-acme-books }',
    'spec:',
    '  hard:',
    `    limits.cpu: "${cpu}"`,
    '',
  ].join('\n');
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
