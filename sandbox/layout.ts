import { join } from 'node:path';

/** Where things lie in a sandbox folder. */
export interface Layout {
  readonly dir: string;
  readonly bin: string;
  readonly world: string;
  readonly state: string;
  readonly origin: string;
  readonly checkout: string;
  readonly runbooks: string;
  readonly kubeconfig: string;
  readonly argocdConfig: string;
  readonly prometheus: string;
}

export function layoutOf(dir: string): Layout {
  const world = join(dir, '.world');
  return {
    dir,
    bin: join(world, 'bin'),
    world,
    state: join(world, 'state.json'),
    origin: join(world, 'bookstore-platform-config.git'),
    checkout: join(dir, 'bookstore-platform-config'),
    runbooks: join(dir, 'runbooks'),
    kubeconfig: join(world, 'kubeconfig'),
    argocdConfig: join(world, 'argocd'),
    prometheus: join(world, 'prometheus'),
  };
}
