/** An object as a manifest declares it, or as a command names it; namespaces are not compared. */
export interface ObjectName {
  /** As in a manifest: `Deployment`. */
  readonly kind: string;
  readonly name: string;
}

/** What the project's manifests declare. */
export interface DeclaredObjects {
  /** Kind → names. A kind of which nothing is declared is declared elsewhere. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
}
