export interface SecretPattern {
  readonly what: string;
  /** Global; the group `secret` is the value where more than it has to be matched. */
  readonly pattern: RegExp;
  /** Values that vendors print in their own manuals, and what plainly stands for a value. */
  readonly isExample: RegExp;
}

const madeUp =
  /EXAMPLE|(.)\1{5}|x{4,}|1234567|abcdef|changeme|placeholder|your|dummy|sample|redacted|\*{3}|\.\.\./i;

/**
 * Forms of credentials that are told by themselves (the vendors' prefixes, as their documentation gives them) and, of
 * those without a form, literals given to a name that says so.
 */
export const secretPatterns: readonly SecretPattern[] = [
  { what: 'An AWS access key', pattern: /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g, isExample: madeUp },
  {
    what: 'An AWS secret key',
    pattern: /\baws_?secret_?access_?key["']?\s*[=:]\s*["']?(?<secret>[A-Za-z0-9/+]{40})\b/gi,
    isExample: madeUp,
  },
  {
    what: 'A GitHub token',
    pattern: /\b(?:gh[pousr]_[A-Za-z0-9]{36,}|github_pat_[A-Za-z0-9_]{60,})\b/g,
    isExample: madeUp,
  },
  {
    what: 'A GitLab token',
    pattern: /\bgl(?:pat|dt|rt|ptt|agent|soat)-[A-Za-z0-9_-]{20,}\b/g,
    isExample: madeUp,
  },
  { what: 'A Slack token', pattern: /\bxox[abprs]-[0-9A-Za-z-]{20,}\b/g, isExample: madeUp },
  {
    what: 'A Slack webhook',
    pattern: /https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{6,}\/B[A-Z0-9]{6,}\/[A-Za-z0-9]{20,}/g,
    isExample: madeUp,
  },
  { what: 'A Google API key', pattern: /\bAIza[0-9A-Za-z_-]{35}\b/g, isExample: madeUp },
  { what: 'A Stripe key', pattern: /\b[rs]k_live_[0-9A-Za-z]{20,}\b/g, isExample: madeUp },
  { what: 'An npm token', pattern: /\bnpm_[A-Za-z0-9]{36}\b/g, isExample: madeUp },
  { what: 'A Vault token', pattern: /\bhv[sbr]\.[A-Za-z0-9_-]{24,}\b/g, isExample: madeUp },
  {
    what: 'A private key',
    pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----\s+(?:[A-Za-z0-9+/=]{40,}\s+){2,}/g,
    isExample: madeUp,
  },
  {
    what: 'A JSON web token',
    pattern: /\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.[A-Za-z0-9_-]{20,}/g,
    isExample: madeUp,
  },
  {
    what: 'A password in an address',
    pattern: /\b[a-z][a-z0-9+.-]{1,20}:\/\/[\w.%-]{1,64}:(?<secret>[^\s:@/"'`<>${}*]{8,})@[\w.-]+/gi,
    isExample: /pass(?:word|wd)?|secret|token|^x+$|example|changeme|your/i,
  },
  {
    what: 'A literal for a name that says it is secret',
    pattern:
      /\b(?:[A-Z][A-Z0-9]*_)*(?:TOKEN|PASSWORD|PASSWD|SECRET|API_?KEY|PRIVATE_?KEY)\b["']?\s*=\s*(?<quote>["']?)(?<secret>(?=[^\s"']*\d)(?=[^\s"']*[A-Za-z])[A-Za-z0-9+/_=!@#%^&*-]{16,})\k<quote>(?=[\s;"'`]|$)/gm,
    isExample: madeUp,
  },
];
