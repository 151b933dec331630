import type { Dialect, Fault } from './options.js';
import type { ChosenTools } from './tool-choice.js';

/** What a person should know before believing anything that happens in here. */
export function noticeOf(about: {
  readonly dir: string;
  readonly temporary: boolean;
  readonly dialect: Dialect;
  readonly fault: Fault;
  readonly tools: ChosenTools;
}): readonly string[] {
  const { tools } = about;
  const real = ['git and its repository', 'three HTTP services and their load', ...named(tools, 'real')];
  const pretended = [
    dialects[about.dialect],
    'kubectl, helm and the cluster behind them',
    ...named(tools, 'pretended'),
  ];
  return [
    `sandbox: a pretend bookstore platform in ${about.dir} (${about.temporary ? 'removed at the end' : 'left in place at the end'})`,
    `sandbox: real:      ${real.join(', ')}`,
    `sandbox: pretended: ${pretended.join(', ')}`,
    `sandbox: fault:     ${about.fault}, besides the bad release d8f3c2a`,
  ];
}

const dialects: Readonly<Record<Dialect, string>> = {
  faithful: 'argocd (as Argo CD 3 answers)',
  'as-documented': 'argocd (as the reference document imagines it)',
};

function named(tools: ChosenTools, which: 'real' | 'pretended'): readonly string[] {
  const wanted = which === 'real';
  const names = (['prometheus', 'promtool', 'jq'] as const).filter(
    (name) => (tools[name] !== null) === wanted,
  );
  return names.map((name) =>
    name === 'jq' && !wanted ? 'nothing of jq (it is jq 1.7 as WebAssembly)' : name,
  );
}
