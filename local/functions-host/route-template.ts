/** One `{parameter}` of a route template, as ASP.NET writes it: `{id}`, `{id?}`, `{id:int}`, `{id=new}`, `{*rest}`. */
export interface Parameter {
  readonly name: string;
  readonly isOptional: boolean;
  /** Takes the rest of the path, slashes included. */
  readonly isRest: boolean;
  readonly fallback?: string;
  /** True when every constraint of the parameter accepts the value. */
  readonly accepts: (value: string) => boolean;
}

/** A segment of a template: pieces of fixed text and parameters, e.g. `{name}` `.` `{extension}`. */
export type Segment = readonly (string | Parameter)[];

const PARAMETER =
  /^(?<rest>\*{0,2})(?<name>[A-Za-z_][\w-]*)(?<constraints>(?::[a-z]+(?:\((?:[^()]|\([^()]*\))*\))?)*)(?:=(?<fallback>[^?]*))?(?<optional>\?)?$/i;
const CONSTRAINT = /:([a-z]+)(?:\(((?:[^()]|\([^()]*\))*)\))?/gi;

const WHOLE: Record<string, RegExp> = {
  int: /^-?\d+$/,
  long: /^-?\d+$/,
  alpha: /^[a-z]+$/i,
  bool: /^(true|false)$/i,
  guid: /^[0-9a-f]{8}-?(?:[0-9a-f]{4}-?){3}[0-9a-f]{12}$/i,
  decimal: /^-?[\d.]+$/,
  double: /^-?[\d.e+-]+$/i,
  float: /^-?[\d.e+-]+$/i,
  required: /./,
};

/** The segments of a template. @throws Error naming what in it is not understood. */
export function parseTemplate(template: string): Segment[] {
  return template
    .split('/')
    .filter((segment) => segment !== '')
    .map(parseSegment);
}

function parseSegment(text: string): Segment {
  const parts: (string | Parameter)[] = [];
  for (let at = 0; at < text.length;) {
    const open = text.indexOf('{', at);
    if (open !== at) parts.push(text.slice(at, open < 0 ? undefined : open));
    if (open < 0) break;
    const close = matchingBrace(text, open);
    parts.push(parseParameter(text.slice(open + 1, close)));
    at = close + 1;
  }
  return parts;
}

/** A regular expression in a constraint may hold braces itself. */
function matchingBrace(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at;
  }
  throw new Error(`Route segment "${text}" has an opening brace without its end.`);
}

function parseParameter(source: string): Parameter {
  const groups = PARAMETER.exec(source)?.groups;
  if (!groups?.['name']) throw new Error(`Route parameter {${source}} is not understood.`);
  const tests = [...(groups['constraints'] ?? '').matchAll(CONSTRAINT)].map(([, name = '', value = '']) =>
    constraint(name.toLowerCase(), value),
  );
  return {
    name: groups['name'],
    isOptional: groups['optional'] !== undefined,
    isRest: groups['rest'] !== '',
    ...(groups['fallback'] !== undefined && { fallback: groups['fallback'] }),
    accepts: (value) => tests.every((test) => test(value)),
  };
}

function constraint(name: string, value: string): (given: string) => boolean {
  const [low = NaN, high = low] = value.split(',').map(Number);
  const pattern = name === 'regex' ? new RegExp(value, 'i') : WHOLE[name];
  if (pattern) return (given) => pattern.test(given);
  switch (name) {
    case 'length':
      return (given) => given.length >= low && given.length <= high;
    case 'minlength':
      return (given) => given.length >= low;
    case 'maxlength':
      return (given) => given.length <= low;
    case 'min':
      return (given) => Number(given) >= low;
    case 'max':
      return (given) => Number(given) <= low;
    case 'range':
      return (given) => Number(given) >= low && Number(given) <= high;
    default:
      throw new Error(`Route constraint "${name}" is not understood.`);
  }
}
