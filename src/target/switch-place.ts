import { beginsWith, type Call, flagValue, hasFlag } from './call.js';
import { switches } from './tools.js';
import { knownLater, remember, type ShellValue, type World } from './world.js';

/** The world behind a command that makes later ones turn elsewhere: `kubectl config use-context prod`. */
export function switchPlace(call: Call, where: string): World {
  const found = switches.find(({ tool, words }) => tool === call.tool && beginsWith(call, words));
  if (found === undefined) return call.world;
  const place = found.named === null ? undefined : call.words[found.words.length + found.named];
  // `kubectx`, `argocd context` alone show where one is.
  if (found.named !== null && place === undefined) return call.world;
  const what = [call.tool, ...found.words].join(' ');
  const unsure = knownLater(`${what} in ${where}`);
  const setBy = `${what}, ${where}`;
  const value: ShellValue =
    place?.kind === 'known' && isPlain(place.value) && !isElsewhere(call)
      ? { kind: 'known', value: place.value, setBy }
      : unsure;
  return remember(call.world, found.what, value);
}

/** `kubectx -` goes back, `kubectx new=old` renames. */
function isPlain(place: string): boolean {
  return place !== '-' && !place.includes('=');
}

/** It writes into a file that later commands need not read, or stands for something else than its word says. */
function isElsewhere(call: Call): boolean {
  if (['--core', '--port-forward', '-d', '--delete'].some((flag) => hasFlag(call, flag))) return true;
  return ['--kubeconfig', '--config', '--name', '--port-forward-namespace'].some(
    (flag) => flagValue(call, [flag]).kind !== 'unset',
  );
}
