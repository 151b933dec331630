// Loaded into the engine ahead of it: its dates are off by as many seconds as a file says, from one look to the next.
import { readFileSync } from 'node:fs';

const { RUNBOOK_TORTURE_CLOCK: path = '' } = process.env;
const RealDate = Date;

const offsetMs = () => Number(readFileSync(path, 'latin1')) * 1000;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    super(...(given.length === 0 ? [RealDate.now() + offsetMs()] : given));
  }

  static now() {
    return RealDate.now() + offsetMs();
  }
};
