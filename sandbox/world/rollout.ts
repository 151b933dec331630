import type { Rollout } from './world.js';

/** `kubectl argo rollouts abort`: traffic back to the stable pods; the spec keeps asking for the canary. */
export function abortRollout(rollout: Rollout, now: number): Rollout {
  if (rollout.phase !== 'Paused' && rollout.phase !== 'Progressing') return rollout;
  return { ...rollout, phase: 'Degraded', weight: 0, changedAt: now };
}

/** `undo`: the spec asks for the image before; where that is the stable one, nothing has to roll out. */
export function undoRollout(rollout: Rollout, now: number): Rollout {
  return {
    ...rollout,
    stableImage: rollout.previousImage,
    wantedImage: rollout.previousImage,
    previousImage: rollout.wantedImage,
    revision: rollout.revision + 1,
    phase: 'Healthy',
    weight: 0,
    changedAt: now,
  };
}

/** `retry` sends the canary out again from the first step. */
export function retryRollout(rollout: Rollout, now: number): Rollout {
  if (rollout.phase !== 'Degraded') return rollout;
  return { ...rollout, phase: 'Paused', weight: 25, changedAt: now };
}

/** `promote --full`: every request to the canary. */
export function promoteRollout(rollout: Rollout, now: number): Rollout {
  if (rollout.phase !== 'Paused') return rollout;
  return {
    ...rollout,
    phase: 'Healthy',
    weight: 100,
    previousImage: rollout.stableImage,
    stableImage: rollout.wantedImage,
    changedAt: now,
  };
}

/** How many pods serve the canary. */
export function canaryPods(rollout: Rollout): number {
  return rollout.phase === 'Paused' || rollout.phase === 'Progressing' ? 1 : 0;
}

export function messageOf(rollout: Rollout): string {
  if (rollout.phase === 'Paused') return 'CanaryPauseStep';
  if (rollout.phase !== 'Degraded') return '';
  return `RolloutAborted: Rollout aborted update to revision ${rollout.revision}`;
}
