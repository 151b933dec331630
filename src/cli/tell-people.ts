import { openStore } from '../api/run-records.js';
import { createTerminalReporter } from '../report/terminal/run-reporter.js';
import { runSummary } from '../report/terminal/run-summary.js';
import { createStyle } from '../report/terminal/style.js';
import { wrapProse } from '../report/terminal/wrap-words.js';
import { linesBefore } from './lines-before.js';
import { outletTo } from './outlet.js';
import { rewritableColumns, styleFor, widthOf } from './style-for.js';
import type { Telling, TellingPorts } from './telling.js';

/** stdout carries the result, stderr the talk. */
export function tellPeople({ io, sink, toFile }: TellingPorts, plain: boolean): Telling {
  const resultStyle = toFile ? createStyle({ colour: false, plain }) : styleFor(io, io.stdout, plain);
  return {
    readersFor: (planned) => {
      const style = styleFor(io, io.stderr, plain);
      const outlet = outletTo(io.stderr);
      const write = (text: string): void => outlet(planned.secrets.mask(text));
      for (const line of linesBefore(planned))
        for (const part of wrapProse(line.trimEnd(), widthOf(io.stderr))) write(`${part}\n`);
      const { outputPath } = openStore({ ...io, now: () => io.clock.now() });
      const screen = {
        write,
        columns: () => rewritableColumns(io, style),
        width: () => widthOf(io.stderr),
        asks: planned.policy.attended,
        outputPath,
      };
      return [createTerminalReporter(planned.plan, style, screen)];
    },
    end: (record) => sink.write(runSummary(record, resultStyle)),
  };
}
