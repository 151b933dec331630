import type { Workload } from './world.js';

/** A pod is replaced every this many milliseconds while a new image rolls out. */
const podReplacementMs = 500;

interface Pod {
  readonly name: string;
  readonly image: string;
  readonly startedAt: number;
}

/** The pods of a workload at a moment: some still with the previous image while the new one rolls out. */
export function podsOf(workload: Workload, now: number): readonly Pod[] {
  return Array.from({ length: workload.replicas }, (_, index) => {
    const replacedAt = workload.changedAt + (index + 1) * podReplacementMs;
    const replaced = now >= replacedAt;
    const image = replaced ? workload.image : workload.previousImage;
    return {
      name: `${replicaSetName(workload.name, image)}-${suffix(image, index)}`,
      image,
      startedAt: replaced ? replacedAt : workload.changedAt - 3 * 3600_000,
    };
  });
}

export function isRollingOut(workload: Workload, now: number): boolean {
  return now < workload.changedAt + workload.replicas * podReplacementMs;
}

/** Asks for another image; the same image again changes nothing. */
export function withImage(workload: Workload, image: string, now: number): Workload {
  if (image === workload.image) return workload;
  return {
    ...workload,
    image,
    previousImage: workload.image,
    changedAt: now,
    generation: workload.generation + 1,
  };
}

export function replicaSetName(workload: string, image: string): string {
  return `${workload}-${digestOf(image).slice(0, 10)}`;
}

function suffix(image: string, index: number): string {
  return digestOf(image).slice(20 + index * 5, 25 + index * 5);
}

function digestOf(image: string): string {
  return image.split('sha256:')[1] ?? image.replaceAll(/[^0-9a-z]/g, '');
}
