/** A module of our own around a CommonJS package, so that it can be loaded on demand by name, bundled or not. */
export { parse, stringify } from 'yaml';
