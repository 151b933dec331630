/** How people number the ways of which one is taken. A letter is a capital: "option a user has" counts nothing. */
const numbered =
  /^(?:[Oo]ption|[Ss]trategy|[Ss]cenario|[Cc]ase|[Mm]ethod|[Aa]pproach|[Vv]ariant|[Aa]lternative|OPTION|STRATEGY|SCENARIO|CASE)\s+#?(?<id>[A-Z]|\d{1,2}|[IVX]{1,4})(?!\w|\.\d)\s*[—–:.)-]*\s*(?<title>.*)$/;
/** `Case` needs no number: each case is its own. */
const unnumbered = /^[Cc]ase\s*[:—–-]\s*(?<title>\S.*)$/i;
const orComment = /^OR\s*[:—–]\s*(?<title>.*)$/i;

export interface OptionText {
  /** null where the document counts no cases: the ordinal stands in. */
  readonly id: string | null;
  readonly title: string;
}

/** `Option A — Argo CD CLI`, `Scenario 1 — …`, `Case: …` as heading, bold line or comment. */
export function readOption(text: string): OptionText | null {
  const groups = (numbered.exec(text) ?? unnumbered.exec(text))?.groups;
  if (groups === undefined) return null;
  const id = groups.id ?? null;
  return { id, title: groups.title?.trim() ?? '' };
}

/** `OR: describe the quota`: what stands behind it is another way to do what stands before it. */
export function readOr(comment: string): OptionText | null {
  const match = orComment.exec(comment);
  return match === null ? null : { id: null, title: match.groups?.title?.trim() ?? '' };
}

const runOne =
  /\b(?:run|choose|pick|select|apply|execute|use)\s+(?:only\s+|just\s+|exactly\s+)?one\b(?=\s*(?:of\b|[;:.,!)]|$))/i;

/** `Run ONE; do not chain`: the siblings that follow are a choice. */
export function saysRunOne(text: string): boolean {
  return runOne.test(text);
}
