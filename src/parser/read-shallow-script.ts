import { readScript, type ScriptReading } from '../script/read-script.js';

/** Reads a script; one with brackets in brackets by the thousand, which exhausts a recursive reader, does not parse. */
export function readShallowScript(code: string, assigned?: ReadonlySet<string>): ScriptReading {
  try {
    return readScript(code, assigned);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return {
      statements: [],
      comments: [],
      placeholders: [],
      problem: { message: 'it is nested too deep', offset: 0 },
    };
  }
}
