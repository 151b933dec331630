import { nearestOf } from '../../../parser/nearest.js';
import { shippedSurface } from '../../../surface/shipped.js';
import { namedObjects } from '../../kubernetes/named-objects.js';
import type { Rule } from '../../rule.js';

/** A Kubernetes object that a command names, and no manifest of the project declares. */
export const undeclaredObject: Rule = {
  code: 'RB411',
  check: ({ commands, declared }) => {
    const kubectl = shippedSurface('kubectl');
    if (declared === null || kubectl === null) return [];
    return commands.flatMap(({ planned, place }) =>
      namedObjects(planned.code, kubectl).flatMap(({ kind, name, start, end }) => {
        const names = declared.names.get(kind);
        if (names === undefined || names.has(name)) return [];
        const near = nearestOf(name, [...names]);
        const hint = near === null ? 'Name it as it is called now.' : `Did you mean ${near}?`;
        return [{ span: place(start, end), message: `No manifest declares a ${kind} ${name}.`, hint }];
      }),
    );
  },
};
