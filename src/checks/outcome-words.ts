/** The words that make an outcome, at the start of a clause. `label` is the step that one leads to. */
const label = String.raw`(\d+(?:\.\d+)*[a-z]?(?:-alt)?)\b`;
const step = String.raw`(?:step|phase|section)\s+`;

export const stopStarts: RegExp =
  /^(?:stop|abort|escalate|not safe|(?:do not|don't|never|not) (?:proceed|continue|go on|roll back))\b/i;
export const continueStarts: RegExp = /^(?:(?:continue|proceed)(?![\w-])|safe(?=\s*(?:$|[,:(]|to\b)))/i;
export const gotoStarts: RegExp = new RegExp(
  String.raw`^(?:(?:jump|go|skip|move(?:\s+on)?|return|back)\s+(?:back\s+|straight\s+)?to\s+(?:${step})?|${step})${label}`,
  'i',
);
export const chooseStarts: RegExp = new RegExp(String.raw`^use\b[^.;]*?\b${step}${label}`, 'i');
export const sentStarts: RegExp =
  /^(?:jump to|go to|open|follow|switch to|move to|hand over to|continue (?:in|with|at)|use|run|start)\b.*\.md\b/i;

/** What takes a yes back, or makes it depend on something nobody here can see. */
export const hedges: RegExp =
  /\b(?:only|unless|until|if|once|when|after|before|provided|except|maybe|perhaps|probably|possibly|likely|might|may|should|could|but|however|or|caution|care)\b/i;
/** A stop stays a stop "until the DBA confirms"; these make even that one depend. */
export const stopHedges: RegExp =
  /\b(?:only|unless|if|when|provided|except|maybe|perhaps|probably|possibly|might|may)\b/i;
/** A sentence of its own that takes back the one before. */
export const hedgingStarts: RegExp = /^(?:but|unless|except|only|however|provided|if)\b/i;
