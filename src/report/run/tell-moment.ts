import type { RunEvent, RunMoment } from '../../model/generated/schemas.js';

type Told = Pick<RunMoment, 'text'> & Partial<Pick<RunMoment, 'subject' | 'tone' | 'code'>>;

/** One line of a timeline, at the time of its event. */
export function moment({ at, kind }: RunEvent, told: Told): RunMoment {
  return { at, kind, subject: null, tone: 'plain', code: null, ...told };
}
