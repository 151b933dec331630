import { openDocument } from '../../api/find-document.js';
import { foreseeTarget } from '../../api/foresee-target.js';
import { planDocument } from '../../api/plan-document.js';
import { viewPlan } from '../../api/plan-view.js';
import type { PlanView } from '../../model/generated/schemas.js';
import type { Plan } from '../../model/plan.js';
import { jsonText } from '../../report/json-text.js';
import { mermaidText } from '../../report/mermaid.js';
import { scriptText } from '../../report/script/script-text.js';
import { planText } from '../../report/terminal/plan-lines.js';
import { harmless } from '../../report/terminal/style.js';
import { targetLines } from '../../report/terminal/target-lines.js';
import type { Io } from '../io.js';
import { readOptions } from '../option-bag.js';
import { readGivenValues, readSelection } from '../selection.js';
import { styleFor, widthOf } from '../style-for.js';

/** `runbook plan FILE`: what a run would do. Nothing is run; exit 2 where no run could start. */
export async function planCommand(file: string, options: object, io: Io): Promise<number> {
  const bag = readOptions(options);
  const document = await openDocument(file, io);
  const given = await readGivenValues(bag, io.cwd);
  const planned = planDocument({
    path: document.path,
    text: document.text,
    selection: readSelection(bag),
    environment: new Set(Object.keys(io.env)),
    given: new Set([...Object.keys(given.vars), ...Object.keys(given.varsFile)]),
    today: io.clock.now().toISOString().slice(0, 10),
  });
  const view = viewPlan(planned.plan, planned.staleness);
  io.stdout.write(textOf(planned.plan, view, bag.text('format'), io));
  if (bag.text('format') === 'pretty') {
    const target = targetLines(foreseeTarget(planned.plan, { ...given, env: io.env, cwd: io.cwd }));
    for (const [index, line] of target.entries())
      io.stdout.write(`${index === 0 ? '\n' : ''}${harmless(line)}\n`);
  }
  return view.obstacles.length > 0 ? 2 : 0;
}

function textOf(plan: Plan, view: PlanView, format: string | null, io: Io): string {
  switch (format) {
    case 'json':
      return `${jsonText(view, 2)}\n`;
    case 'mermaid':
      return mermaidText(view);
    case 'sh':
      return scriptText(plan);
    default:
      return planText(view, styleFor(io, io.stdout), widthOf(io.stdout));
  }
}
