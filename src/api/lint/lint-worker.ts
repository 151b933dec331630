import { parentPort, workerData } from 'node:worker_threads';
import { type LintWork, lookInTurn } from './lint-on-all-cores.js';
import { openLinter } from './linter.js';

/** A thread of lintOnAllCores: gets all the work when it starts, answers once with its part of it, and ends. */
function work(all: LintWork): void {
  const linter = openLinter(all.setting, all.cacheFolder);
  parentPort?.postMessage(lookInTurn(all, linter));
  linter.close();
}

work(workerData);
