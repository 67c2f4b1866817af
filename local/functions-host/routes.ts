/** Routes of HTTP functions: which path belongs to which template. */
import { parseTemplate, type Parameter, type Segment } from './route-template.ts';

/** A compiled route template. */
export interface Route {
  readonly template: string;
  /** The route's parameters when `path` belongs to it, with percent escapes decoded; else undefined. */
  match(path: string): Record<string, string> | undefined;
}

/** A function's claim to a route. */
export interface RouteClaim {
  readonly name: string;
  readonly methods: readonly string[];
  readonly route: Route;
}

/** Compiles a template such as `programs/{id:guid}/risks/{number?}`. Fixed text matches without regard to case. */
export function compileRoute(template: string): Route {
  const segments = parseTemplate(template);
  const parameters = segments.flatMap((segment) =>
    segment.filter((part): part is Parameter => typeof part !== 'string'),
  );
  const pattern = new RegExp(`^${segments.map(patternOf).join('')}/?$`, 'i');
  return {
    template,
    match(path) {
      const found = pattern.exec(path);
      return found ? valuesOf(parameters, found.slice(1)) : undefined;
    },
  };
}

/**
 * Azure does not order routes by how specific they are, so an app whose routes overlap would work by luck.
 *
 * @throws Error naming two functions that answer the same method on a path both templates match.
 */
export function refuseOverlaps(claims: readonly RouteClaim[]): void {
  for (const [index, one] of claims.entries())
    for (const other of claims.slice(index + 1)) {
      const method = one.methods.find((each) => other.methods.includes(each));
      if (!method || !overlaps(one.route.template, other.route.template)) continue;
      throw new Error(
        `Routes overlap for ${method}: ${one.name} "${one.route.template}" and ${other.name} "${other.route.template}".`,
      );
    }
}

function overlaps(one: string, other: string): boolean {
  const [a, b] = [parseTemplate(one), parseTemplate(other)];
  for (let at = 0; at < Math.max(a.length, b.length); at++) {
    const [x, y] = [a[at], b[at]];
    if ((x && takesRest(x)) || (y && takesRest(y))) return true;
    if (!x || !y) return isOptional(x ?? y);
    if (isFixed(x) && isFixed(y) && x.join('').toLowerCase() !== y.join('').toLowerCase()) return false;
  }
  return true;
}

const isFixed = (segment: Segment) => segment.every((part) => typeof part === 'string');
const soleParameter = (segment: Segment | undefined) => {
  const only = segment?.length === 1 ? segment[0] : undefined;
  return typeof only === 'object' ? only : undefined;
};
const takesRest = (segment: Segment) => soleParameter(segment)?.isRest ?? false;
const isOptional = (segment: Segment | undefined) => {
  const only = soleParameter(segment);
  return only !== undefined && (only.isOptional || only.fallback !== undefined);
};

function patternOf(segment: Segment): string {
  if (takesRest(segment)) return '(?:/(.*))?';
  if (isOptional(segment)) return '(?:/([^/]+))?';
  if (soleParameter(segment)) return '/([^/]+)';
  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return `/${segment.map((part) => (typeof part === 'string' ? escape(part) : '([^/]+?)')).join('')}`;
}

/** Undefined when a value is refused by its constraint or is no valid percent escape: the path is then another's. */
function valuesOf(
  parameters: readonly Parameter[],
  found: readonly (string | undefined)[],
): Record<string, string> | undefined {
  const values: Record<string, string> = {};
  for (const [index, parameter] of parameters.entries()) {
    const given = found[index];
    const value = given === undefined ? parameter.fallback : decoded(given);
    if (value === undefined && given === undefined) continue;
    if (value === undefined || !parameter.accepts(value)) return undefined;
    values[parameter.name] = value;
  }
  return values;
}

/** Undefined for a broken escape. */
function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
