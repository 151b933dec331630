import alertCoverage from '../../schemas/alert-coverage.schema.json' with { type: 'json' };
import config from '../../schemas/config.schema.json' with { type: 'json' };
import finding from '../../schemas/finding.schema.json' with { type: 'json' };
import fleetFacts from '../../schemas/fleet-facts.schema.json' with { type: 'json' };
import frontMatter from '../../schemas/front-matter.schema.json' with { type: 'json' };
import gameDayPlan from '../../schemas/game-day-plan.schema.json' with { type: 'json' };
import gameDayReview from '../../schemas/game-day-review.schema.json' with { type: 'json' };
import lintBaseline from '../../schemas/lint-baseline.schema.json' with { type: 'json' };
import lintReport from '../../schemas/lint-report.schema.json' with { type: 'json' };
import plan from '../../schemas/plan.schema.json' with { type: 'json' };
import runEvent from '../../schemas/run-event.schema.json' with { type: 'json' };
import runList from '../../schemas/run-list.schema.json' with { type: 'json' };
import runRecord from '../../schemas/run-record.schema.json' with { type: 'json' };
import runReport from '../../schemas/run-report.schema.json' with { type: 'json' };
import staleReport from '../../schemas/stale-report.schema.json' with { type: 'json' };
import staleness from '../../schemas/staleness.schema.json' with { type: 'json' };
import toolLock from '../../schemas/tool-lock.schema.json' with { type: 'json' };

/** The shapes that programs may rely on, by the name of their file in schemas/. */
const schemas: Readonly<Record<string, object>> = {
  'alert-coverage': alertCoverage,
  config,
  finding,
  'front-matter': frontMatter,
  'game-day-plan': gameDayPlan,
  'game-day-review': gameDayReview,
  'lint-baseline': lintBaseline,
  'lint-report': lintReport,
  plan,
  'run-event': runEvent,
  'run-list': runList,
  'run-record': runRecord,
  'run-report': runReport,
  'stale-report': staleReport,
  staleness,
  'tool-lock': toolLock,
};

/** No promise of their own; promised ones refer to parts of them. */
const parts: Readonly<Record<string, object>> = { 'fleet-facts': fleetFacts };

export const schemaNames: readonly string[] = Object.keys(schemas);

/**
 * A schema that stands alone: those it refers to come with it, under `$defs`, each by its own `$id` (JSON Schema 2020-12,
 * "Bundling"). null where there is none of that name.
 */
export function bundledSchema(name: string): object | null {
  const schema = schemas[name];
  if (schema === undefined || !Object.hasOwn(schemas, name)) return null;
  const others = referredBy(schema, new Set([`${name}.schema.json`]));
  if (others.size === 0) return schema;
  const own: unknown = '$defs' in schema ? schema.$defs : {};
  return { ...schema, $defs: { ...(isObject(own) ? own : {}), ...Object.fromEntries(others) } };
}

function referredBy(schema: object, seen: Set<string>): ReadonlyMap<string, object> {
  const found = new Map<string, object>();
  for (const [, file = ''] of JSON.stringify(schema).matchAll(/"\$ref":"([\w-]+\.schema\.json)/g)) {
    const name = file.replace('.schema.json', '');
    const other = schemas[name] ?? parts[name];
    if (other === undefined || seen.has(file)) continue;
    seen.add(file);
    found.set(file, other);
    for (const [id, each] of referredBy(other, seen)) found.set(id, each);
  }
  return found;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
