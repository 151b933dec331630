import type { CheckCourse, RunReport } from '../../model/generated/schemas.js';
import { codeSpan, escapeMarkdown } from '../markdown-text.js';
import { clockText } from './clock-text.js';
import { codeCell, table } from './markdown-blocks.js';

/** Every check with its verdict, and below them what was polled, look by look. */
export function markdownChecks({ checks, record }: RunReport): readonly string[] {
  const polled = checks.filter(({ samples }) => samples.length > 1);
  return [
    ...table(
      ['Of', 'Line', 'Check', 'Verdict', 'Seen', 'Looks'],
      checks.map((check) => [
        codeCell(check.command),
        String(check.line),
        escapeMarkdown(check.text),
        check.verdict === 'pass' ? 'pass' : `**${check.verdict}**`,
        seen(check.samples.at(-1)?.observed ?? null),
        String(check.samples.length),
      ]),
    ),
    ...polled.flatMap((check) => courseBlocks(check, record.startedAt)),
  ];
}

function courseBlocks({ command, text, samples, demand }: CheckCourse, startedAt: string): readonly string[] {
  return [
    `### Samples of ${codeSpan(command)}: ${escapeMarkdown(text)}`,
    ...table(
      ['Time', 'After', 'Seen', 'Wanted', 'Verdict'],
      shownOf(samples).map((sample) =>
        sample === null
          ? ['…', '', `${samples.length - 2 * shownEnds} left out`, '', '']
          : [
              clockText(sample.at, startedAt),
              `${Math.round(sample.afterMs / 1000)} s`,
              seen(sample.observed),
              codeCell(demand),
              sample.verdict,
            ],
      ),
    ),
  ];
}

const shownEnds = 20;

type Look = CheckCourse['samples'][number];

/** Both ends of a long poll; null stands for what is between them. */
function shownOf(samples: readonly Look[]): readonly (Look | null)[] {
  if (samples.length <= 2 * shownEnds + 1) return samples;
  return [...samples.slice(0, shownEnds), null, ...samples.slice(-shownEnds)];
}

function seen(observed: number | string | null): string {
  return observed === null || observed === '' ? '' : codeCell(String(observed).slice(0, longestSight));
}

const longestSight = 120;
