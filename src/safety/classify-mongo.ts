import type { Classification } from '../model/safety-class.js';
import { hole } from '../script/shell-tree.js';
import { assess, doubt, mergeAssessments } from './assessment.js';
import { mongoDestroys, mongoReads } from './languages/mongo.js';

/** A mongo shell script by the methods it calls. What is not known is a write. */
export function classifyMongo(text: string): Classification {
  if (text.trimStart().startsWith(hole)) return doubt('destroy', 'the script is not known before the run');
  const code = text.replace(/'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"/g, "''");
  const methods = [...code.matchAll(/([A-Za-z_$][\w$]*)\s*\(/g)].map((match) => match[1] ?? '');
  if (methods.length === 0 && !/^\s*(?:show\s+\w+|db(?:\.\w+)*|rs|sh)\s*;?\s*$/.test(code))
    return doubt('write', 'the script is not understood');
  const computed = /\]\s*\(/.test(code) ? [assess('write', 'the script calls what it works out')] : [];
  const assigned = /[^=!<>]=[^=>]/.test(code) ? [assess('write', 'the script assigns')] : [];
  const stages = /['"]?\$(?:out|merge)\b/.test(text)
    ? [assess('write', 'the pipeline writes a collection')]
    : [];
  return mergeAssessments([...methods.map(classifyMethod), ...computed, ...assigned, ...stages]);
}

function classifyMethod(name: string): Classification {
  if (mongoDestroys.test(name)) return assess('destroy', `${name}() destroys`);
  return mongoReads.has(name) ? assess('read', '') : assess('write', `${name}() may write`);
}
