import { argocdPlaces } from './argocd-place.js';
import { awsPlace } from './aws-place.js';
import { type Call, hasFlag } from './call.js';
import type { Family, Place } from './fact.js';
import type { Files } from './files.js';
import { gitPlace } from './git-place.js';
import { kubectlPlace } from './kubectl-place.js';
import { placeless } from './tools.js';
import type { World } from './world.js';

/** Where a call acts: no place for what stays at home, two where a tool goes through another. */
export function placesOf(call: Call, files: Files): readonly Place[] {
  return staysAtHome(call) ? [] : readPlaces(call, files);
}

/** Where a tool would act if a script called it without any flag. */
export function ambientPlaces(family: Exclude<Family, 'git'>, world: World, files: Files): readonly Place[] {
  return readPlaces({ tool: family, words: [], flags: [], world }, files);
}

function readPlaces(call: Call, files: Files): readonly Place[] {
  if (call.tool === 'argocd') return argocdPlaces(call, files);
  const places = [kubectlPlace(call, files), awsPlace(call, files), gitPlace(call, files)];
  return places.filter((place) => place !== null);
}

/** `kubectl config view`, `helm template`, `git --version`. */
function staysAtHome(call: Call): boolean {
  const [first] = call.words;
  if (first === undefined || hasFlag(call, '--client') || hasFlag(call, '--help')) return true;
  return first.kind === 'known' && placeless[call.tool]?.includes(first.value) === true;
}
