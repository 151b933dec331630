/** `argocd: v3.1.0+abc`, `git version 2.39.5`, `jq-1.6`, `Client Version: v1.32.4`: the first thing that is a version. */
export function versionIn(text: string | null): string | null {
  return /(?:^|[\s:"=-])v?(\d+\.\d+(?:\.\d+)?(?:-(?:rc|alpha|beta)[.\d]*)?)/.exec(text ?? '')?.[1] ?? null;
}
