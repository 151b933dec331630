import type { Role } from '../model/role.js';
import { roleWords } from './role-words.js';

const rows = roleWords.map(({ role, titles }) => ({
  role,
  pattern: new RegExp(`^(?:${titles.join('|')})$`),
}));

/** The role a heading's title gives its section; null where it says nothing and the parent's holds. */
export function readRole(title: string): Role | null {
  const plain = title
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[\s:.!?]+$/, '');
  return rows.find(({ pattern }) => pattern.test(plain))?.role ?? null;
}
