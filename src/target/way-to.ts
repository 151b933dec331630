import type { TargetKey, TargetPin } from '../model/target.js';
import { isSameServer } from './addresses.js';
import type { Fact } from './fact.js';
import type { Sighting } from './sight-places.js';
import { typed } from './typed.js';

/** What to type, or to correct, so that the next run acts where the document pins it. */
export function wayTo(pin: TargetPin, fact: Fact, seen: readonly Sighting[]): string {
  const line = seen[0]?.line ?? pin.line;
  if (fact.byDocument && fact.value === null)
    return `Write the place into line ${line} itself, or set it with a command of its own before.`;
  if (fact.byDocument) {
    const where = /\bline \d/.test(fact.from) ? '' : ` in line ${line}`;
    return `Correct ${fact.from}${where}, or the pin in line ${pin.line}.`;
  }
  const [wanted = ''] = pin.values;
  const known = fact.ways.find(({ value }) => isWanted(pin, value));
  const variable = /^[A-Z][A-Z0-9_]+(?=$|,)/.exec(fact.from)?.[0];
  if (fact.value !== null && variable !== undefined && variable in variableFor)
    return `export ${variable}=${typed(wanted)}`;
  return known?.command ?? ways[pin.key](wanted);
}

/** Variables that hold the very thing that is pinned. */
const variableFor: Readonly<Record<string, TargetKey>> = {
  HELM_KUBECONTEXT: 'kubectl-context',
  HELM_KUBEAPISERVER: 'kubectl-server',
  ARGOCD_SERVER: 'argocd-server',
  AWS_PROFILE: 'aws-profile',
  AWS_DEFAULT_PROFILE: 'aws-profile',
  AWS_REGION: 'aws-region',
  AWS_DEFAULT_REGION: 'aws-region',
};

function isWanted({ key, values }: TargetPin, value: string): boolean {
  const isServer = key === 'kubectl-server' || key === 'argocd-server';
  return values.some((pinned) => (isServer ? isSameServer(pinned, value) : pinned === value));
}

/** Where no configuration knows the way. */
const ways: Readonly<Record<TargetKey, (wanted: string) => string>> = {
  'kubectl-context': (wanted) =>
    `Point KUBECONFIG at the file that has the context ${wanted}, then: kubectl config use-context ${typed(wanted)}`,
  'kubectl-server': (wanted) => `Choose a context whose server is ${wanted}: kubectl config get-contexts`,
  'argocd-server': (wanted) => `argocd login ${typed(wanted)}`,
  'aws-profile': (wanted) => `export AWS_PROFILE=${typed(wanted)}`,
  'aws-account': (wanted) => `Choose a profile of account ${wanted}: export AWS_PROFILE=…`,
  'aws-region': (wanted) => `export AWS_REGION=${typed(wanted)}`,
  'git-remote': (wanted) =>
    `Run it in a clone of ${wanted}: --cwd DIR, or the variable that names the folder.`,
};
