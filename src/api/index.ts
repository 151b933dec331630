export { parseRunbook } from '../parser/parse-runbook.js';
export { planRun } from '../planner/plan-run.js';
export { staleness } from '../staleness/staleness.js';
export { openDocument } from './find-document.js';
export { planDocument } from './plan-document.js';
export { viewPlan } from './plan-view.js';
export { runDocument } from './run-document.js';
export { reportStale } from './stale/report-stale.js';
