import type { SessionSnapshot } from '../model/generated/schemas.js';
import type { ShellState, Withholds } from '../model/shell-port.js';
import { fromByteString } from './quote.js';
import { type Declaration, readDeclarations } from './read-declarations.js';
import { type SavedState, stateOf } from './shell-state.js';

/** A session's state as it may be written down. What `withholds` says yes to is left out, and named. */
export function snapshotOf({ names, report }: SavedState, withholds: Withholds): SessionSnapshot {
  const hidden = new Set(
    report.declarations
      .filter(({ name, variable }) => textsOf(variable).some((text) => withholds(name, text)))
      .map(({ name }) => name),
  );
  const shown = (name: string, text: string) => {
    if (!withholds(name, fromByteString(text))) return text;
    hidden.add(name);
    return '';
  };
  const functions = shown(functionsName, report.bodies);
  const traps = shown(trapsName, report.traps);
  return {
    names: names.filter((name) => !hidden.has(name)),
    cwd: report.cwd,
    umask: report.umask,
    setOptions: report.setOptions,
    shellOptions: report.shellOptions,
    traps,
    functions,
    declarations: report.declarations
      .filter(({ name }) => !hidden.has(name))
      .map(({ name, attributes, raw }) => ({ name, attributes, raw })),
    jobs: report.jobs,
    withheld: [...hidden],
  };
}

/** What a snapshot says of the session, as callers see it. */
export function stateIn(snapshot: SessionSnapshot): ShellState {
  return stateOf(savedOf(snapshot));
}

/** What is withheld beside variables: no name of a variable has a blank. */
const functionsName = 'a function';
const trapsName = 'a trap';

function textsOf(variable: Declaration['variable']): readonly string[] {
  if (variable.kind === 'text') return [variable.value];
  return variable.kind === 'array' ? variable.entries.flatMap(({ key, value }) => [key, value]) : [];
}

/** The state to give a new session; its commands have not run in it. */
export function savedOf(snapshot: SessionSnapshot): SavedState {
  const { names, traps, functions, declarations, cwd, umask, setOptions, shellOptions } = snapshot;
  return {
    names,
    report: {
      exitCode: 0,
      pipeline: [0],
      flags: '',
      setOptions,
      shellOptions,
      // Jobs do not come back.
      jobs: [],
      lastJob: null,
      umask,
      cwd,
      traps,
      watchesFailures: false,
      functions: [],
      declarations: declarations.flatMap(({ name, attributes, raw }) =>
        readDeclarations(
          `declare -${attributes === '' ? '-' : attributes} ${name}${raw === null ? '' : `=${raw}`}\n`,
        ),
      ),
      bodies: functions,
    },
  };
}
