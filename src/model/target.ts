/** What `target:` in a document can pin: a closed set (schemas/front-matter.schema.json). */
export const targetKeys = [
  'kubectl-context',
  'kubectl-server',
  'argocd-server',
  'aws-profile',
  'aws-account',
  'aws-region',
  'git-remote',
] as const;

export type TargetKey = (typeof targetKeys)[number];

/** The document says where a run may act. */
export interface TargetPin {
  readonly key: TargetKey;
  /** Any one of these will do. */
  readonly values: readonly string[];
  readonly line: number;
}
