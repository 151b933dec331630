/** One commit of the configuration repository, oldest first. The tag is the revision as the document writes it. */
export interface Release {
  readonly tag: string;
  readonly subject: string;
  /** The catalog's image digest at this commit. */
  readonly digest: string;
  readonly historyId: number;
  /** How long before the sandbox started this revision went live. */
  readonly ageMs: number;
}

export const applicationName = 'bookstore-catalog-us-east';
export const namespace = 'bookstore-platform-acme-books';
export const imageRepository = 'ghcr.io/acme/catalog';
export const repositoryUrl = 'https://git.example.com/acme/bookstore-platform-config.git';
export const catalogPath = 'examples/bookstore-platform/app/catalog';
export const recommendationsPath = 'examples/bookstore-platform/app/recommendations';
export const tenantPath = 'tenants/acme-books';

/** The commit before which the tenant's quota was large enough, and its tag. */
export const quotaChange = {
  before: 'a1b2c3d',
  tag: '7c6b5a4',
  subject: 'acme-books: tighten the CPU quota',
} as const;

const hours = (h: number, m: number, s: number): number => ((h * 60 + m) * 60 + s) * 1000;

export const releases: readonly Release[] = [
  {
    tag: '1f2e3d4',
    subject: 'catalog: release 1.4.8',
    digest: 'sha256:0b7d51f5a9f2c6e38b1d7c40e6f4a2958c13d06e7fa94b25d8e0c61b3f97a214',
    historyId: 38,
    ageMs: hours(49, 21, 32),
  },
  {
    tag: '5a4b3c2',
    subject: 'catalog: release 1.4.9',
    digest: 'sha256:5e2f8a1c7d3b49f6a0c8e51d27b6f394c0d8a7e16b35f2c94d7e8a0b1c6f3d52',
    historyId: 39,
    ageMs: hours(29, 1, 38),
  },
  {
    tag: '9e8d7c6',
    subject: 'catalog: release 1.5.0, with a table for reviews',
    digest: 'sha256:c41e9d7b50f8a2e6374c1b8d9f05e6a2b7d3c80f1e4a965d2c7b8f03e1a6d945',
    historyId: 40,
    ageMs: hours(20, 51, 24),
  },
  {
    tag: 'a1b2c3d',
    subject: 'catalog: release 1.5.1',
    digest: 'sha256:7a90c3e5d1b84f62e9d07c5a3b1f8e64d2c9a7b05f3e816c4d7a2b9e0f5c1836',
    historyId: 41,
    ageMs: hours(3, 24, 42),
  },
  {
    tag: 'd8f3c2a',
    subject: 'catalog: release 1.6.0, prices computed on every request',
    digest: 'sha256:e13f6b2a9c7d508e4b1a6f3c2d9e875b0a4c7f1e6d3b92a58c0e7d4f1b6a39c2',
    historyId: 42,
    ageMs: hours(0, 11, 20),
  },
];

/** The digest whose pods answer slowly. */
export const badDigest = 'sha256:e13f6b2a9c7d508e4b1a6f3c2d9e875b0a4c7f1e6d3b92a58c0e7d4f1b6a39c2';

export function imageOf(digest: string): string {
  return `${imageRepository}@${digest}`;
}

/** What runs beside the catalog: another way to deploy each, so that its runbook has something to act on. */
export const recommendations = {
  application: 'bookstore-recommendations-us-east',
  name: 'recommendations',
  stable:
    'ghcr.io/acme/recommendations@sha256:2c8f5d1e7b3a96f04d8e1c5b7a2f9d60e3b4c8a71f5d2e906b3c7a8d4e1f5b92',
  canary:
    'ghcr.io/acme/recommendations@sha256:91d4e7a2c5f8b3061e9d7c4a8b2f5e03d6c1a9b74e8f2d5c30b7a6e1d9f4c285',
} as const;

export const search = {
  name: 'search',
  namespace: 'bookstore-search',
  good: 'ghcr.io/acme/search@sha256:4f7a1c9e2d5b8036f1e4a7d9c2b5f80e3d6a9c1b7e4f2d58a03c6b9e1d7f4a25',
  bad: 'ghcr.io/acme/search@sha256:d62b9f4e1a7c5038e6d1b4f9a2c7e50d83b6f1a4c9e2d7b50f8a3c6e1d4b7f92',
} as const;

export const tenantApplication = 'bookstore-tenant-acme-books';

/** When the migration that dropped a column ran, before the sandbox started. */
export const migrationAgeMs = hours(0, 11, 0);
