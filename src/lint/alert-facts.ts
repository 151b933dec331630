/** The alerts that the project's rule files define. */
export interface AlertFacts {
  readonly names: ReadonlySet<string>;
  /** A rule file could not be read: there may be more. */
  readonly isPartial: boolean;
}
