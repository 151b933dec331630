/**
 * What people declare by name and what lives on under it, by the names that kubectl knows them by
 * (`kubectl api-resources`). Pods and Jobs get their names from others, Secrets often from an operator.
 */
export const kindNames: Readonly<Record<string, readonly string[]>> = {
  ConfigMap: ['configmap', 'configmaps', 'cm'],
  CronJob: ['cronjob', 'cronjobs', 'cj'],
  DaemonSet: ['daemonset', 'daemonsets', 'ds'],
  Deployment: ['deployment', 'deployments', 'deploy'],
  HorizontalPodAutoscaler: ['horizontalpodautoscaler', 'horizontalpodautoscalers', 'hpa'],
  Ingress: ['ingress', 'ingresses', 'ing'],
  Service: ['service', 'services', 'svc'],
  StatefulSet: ['statefulset', 'statefulsets', 'sts'],
};

/** The kind that a word of a command means, `deployments.apps` too; null for one that is not compared. */
export function kindOf(word: string): string | null {
  const [name = ''] = word.toLowerCase().split('.', 1);
  return Object.entries(kindNames).find(([, names]) => names.includes(name))?.[0] ?? null;
}
