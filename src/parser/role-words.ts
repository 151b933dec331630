import type { Role } from '../model/role.js';

/**
 * What people call the sections of a runbook, as regular expressions over the heading's title (lower case, no label,
 * no budget, no emoji). The first row that matches wins, so the narrow ones stand first.
 */
export const roleWords: readonly { readonly role: Role; readonly titles: readonly string[] }[] = [
  {
    role: 'reference',
    titles: [
      'common false (starts|positives|alarms)\\b.*',
      '(common )?(examples?|sample outputs?|example output)\\b.*',
      'appendix\\b.*',
      'appendices',
      '(additional |further |foot)?notes?',
      '(quick |command )?references?',
      '(quick reference|cheat ?sheet)\\b.*',
      'glossary',
    ],
  },
  {
    role: 'related',
    titles: [
      'related\\b.*',
      'see also',
      '(further|additional) (reading|information|resources|links)',
      '(useful |external )?links',
      'other runbooks',
    ],
  },
  {
    role: 'history',
    titles: [
      '.*\\blast (worked|exercised|tested|rehearsed|verified)\\b.*',
      '(run|revision|change|version|exercise) ?history',
      'history',
      'change ?log',
    ],
  },
  {
    role: 'postmortem',
    titles: [
      'post-? ?mortems?\\b.*',
      '(write|draft|prepare|start|open|schedule|hold|run|conduct|file|publish) (up )?(the |an? |your )?(\\w+ )?(post-? ?mortem|retrospective)\\b.*',
      'post-? ?incident\\b.*',
      'after the incident\\b.*',
      'retrospective',
      'follow[- ]?ups?( actions?| work)?',
    ],
  },
  {
    role: 'communicate',
    titles: [
      'communicat(e|ion|ions|ing)\\b.*',
      'comms\\b.*',
      '(tell|notify|inform) (customers?|users?|stakeholders?|the )\\b.*',
      '(notify|notifications?|announce(ments?)?)',
    ],
  },
  {
    role: 'preflight',
    titles: [
      'pre-? ?flight\\b.*',
      'pre-? ?requisites?\\b.*',
      'before (you|we) (begin|start)\\b.*',
      'before starting\\b.*',
      'requirements',
      'preconditions',
    ],
  },
  {
    role: 'trigger',
    titles: [
      '(the )?alerts?( ?(/|and|&|or) ?(triggers?|symptoms?))?',
      'triggers?( ?(/|and|&|or) ?(alerts?|symptoms?))?',
      'symptoms?( ?(/|and|&|or) ?(alerts?|triggers?))?',
      'alert (details|description|definition|name|query|rule|expression)s?',
      'when (not )?to use\\b.*',
      'when this (runbook )?(fires|applies)\\b.*',
    ],
  },
  {
    role: 'verify',
    titles: [
      'verif(y|ication|ying)\\b.*',
      'validat(e|ion|ing)\\b.*',
      'confirm (recovery|the fix|success)\\b.*',
      'post-?checks?',
    ],
  },
  {
    role: 'check',
    titles: [
      '(possible |initial |safety |sanity |health |quick )?checks?\\b.*',
      'confirm\\b.*',
      'triage\\b.*',
    ],
  },
  {
    role: 'diagnose',
    titles: [
      'diagnos(e|is|tics?|ing)\\b.*',
      'trouble-? ?shoot(ing)?\\b.*',
      '.*\\btroubleshooting',
      '(common |known) (issues|problems|errors|failures)\\b.*',
      'investigat(e|ion|ing)\\b.*',
      'debug(ging)?\\b.*',
    ],
  },
  {
    role: 'mitigate',
    titles: [
      'mitigat(e|ion|ions|ing)\\b.*',
      'remediat(e|ion|ions|ing)\\b.*',
      'resol(ve|ution|utions|ving)\\b.*',
      'recover(y|ing)?\\b.*',
      'roll(ing)?[- ]?back\\b.*',
      '(fix|fixes|fixing|workarounds?|solutions?)\\b.*',
    ],
  },
];
