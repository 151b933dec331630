'use strict';

/**
 * The floors of the house. A room imports from lower floors only; the sentence in `comment` is what a
 * contributor reads when the build stops.
 */
const floors = [
  ['model'],
  ['schema', 'script', 'checks', 'process'],
  ['safety', 'ledger'],
  ['parser'],
  ['planner', 'run', 'staleness', 'target', 'surface', 'alerts'],
  ['executor', 'records', 'lint', 'report'],
  ['api'],
  ['cli'],
];

const floorRules = floors.flatMap((rooms, level) =>
  rooms.map((room) => {
    const allowed = [room, ...floors.slice(0, level).flat()];
    return {
      name: `floor-${room}`,
      severity: 'error',
      comment: `src/${room} may import from lower floors only (${allowed.slice(1).join(', ') || 'nothing'}); a neighbour is reached through api.`,
      from: { path: `^src/${room}/` },
      to: { path: '^src/', pathNot: `^src/(${allowed.join('|')})/` },
    };
  }),
);

const only = (dependency, rooms) => ({
  name: `only-${rooms[0].replaceAll('/', '-')}-imports-${dependency.replaceAll('/', '-')}`,
  severity: 'error',
  comment: `${dependency} is imported in src/${rooms.join(', src/')} alone, so that replacing it changes one room.`,
  from: { path: '^src/', pathNot: `^src/(${rooms.join('|')})(/|\\.ts)` },
  to: { path: `(^|node_modules/)${dependency}(/|$)` },
});

const pureRooms = [
  'model',
  'schema',
  'script',
  'checks',
  'safety',
  'ledger',
  'parser',
  'planner',
  'run',
  'staleness',
  'target',
  'surface',
  'alerts',
  'lint/rules',
];

module.exports = {
  forbidden: [
    ...floorRules,
    only('unbash', ['script']),
    only('execa', ['process']),
    only('ajv', ['schema']),
    only('@prometheus-io/lezer-promql', ['lint/promql']),
    only('ical-generator', ['report']),
    only('(remark-rehype|rehype-.*|hastscript|hast-util-.*)', ['report/html']),
    only('(unified|remark-parse|remark-gfm|mdast-util-.*|micromark.*)', ['parser', 'ledger', 'report/html']),
    {
      name: 'pure-rooms',
      severity: 'error',
      comment: 'Pure rooms take text and dates as arguments: no files, no processes, no network, no clock.',
      from: { path: `^src/(${pureRooms.join('|')})/` },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto)$' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'Two files that import each other are one file, or a third idea that has no name yet.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-dev-dependency-in-the-product',
      severity: 'error',
      comment: 'What src/ and sandbox/ import is installed with the package.',
      from: { path: '^(src|sandbox)/' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'tests-stay-outside',
      severity: 'error',
      comment: 'The product does not import its tests.',
      from: { path: '^(src|sandbox)/' },
      to: { path: '^test/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
