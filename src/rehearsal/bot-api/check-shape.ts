/** Compares a request with the specification and says, in one line, what does not fit. */
import type { Fields, Limit, Shape } from './specification.ts';
import { resolveShape } from './specification.ts';

type Problem = string | undefined;

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const bytesOf = (text: string): number => new TextEncoder().encode(text).byteLength;

function checkLimit(limit: Limit, value: unknown, path: string): Problem {
  if (limit.parsed === true || typeof value !== 'string') return undefined;
  const length = limit.unit === 'bytes' ? bytesOf(value) : value.length;
  return length >= limit.min && length <= limit.max ? undefined : `${path} must have ${limit.min}-${limit.max} ${limit.unit}, it has ${length}`;
}

const FITS: Readonly<Record<NonNullable<Shape['is']>, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  integer: (value) => Number.isSafeInteger(value),
  number: (value) => typeof value === 'number' && Number.isFinite(value),
  boolean: (value) => typeof value === 'boolean',
  true: (value) => value === true,
  file: (value) => typeof value === 'string' && value.startsWith('attach://'),
};

const NAMES: Readonly<Record<NonNullable<Shape['is']>, string>> = {
  string: 'a String',
  integer: 'an Integer',
  number: 'a Float',
  boolean: 'a Boolean',
  true: 'True',
  file: 'an uploaded file',
};

function checkList(shape: Shape, value: unknown, path: string): Problem {
  if (!Array.isArray(value)) return `${path} must be an Array`;
  for (const [index, item] of value.entries()) {
    const problem = checkShape(shape, item, `${path}[${index}]`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

/** How many of the value's own fields a variant knows: the best-fitting one explains what is wrong. */
function kinship(shape: Shape, value: unknown): number {
  const { fields } = resolveShape(shape);
  if (!fields || !isRecord(value)) return fields ? -1 : 0;
  const known = Object.entries(value).filter(([name]) => name in fields);
  const telling = known.filter(([name, item]) => fields[name]?.values?.includes(item as string | number) === true);
  return known.length + telling.length * 10;
}

function checkAny(variants: readonly Shape[], value: unknown, path: string): Problem {
  const problems = variants.map((variant) => ({ kinship: kinship(variant, value), problem: checkShape(variant, value, path) }));
  if (problems.some(({ problem }) => problem === undefined)) return undefined;
  const [closest] = problems.toSorted((one, other) => other.kinship - one.kinship);
  return closest?.problem;
}

export function checkFields(fields: Fields, value: Readonly<Record<string, unknown>>, path: string): Problem {
  const inside = (name: string): string => (path === '' ? name : `${path}.${name}`);
  for (const name of Object.keys(value)) if (!Object.hasOwn(fields, name)) return `${inside(name)} is unknown`;
  for (const [name, shape] of Object.entries(fields)) {
    const item = value[name];
    if (item === undefined && shape.optional !== true) return `${inside(name)} is missing`;
    const problem = item === undefined ? undefined : checkShape(shape, item, inside(name));
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function checkShape(named: Shape, value: unknown, path: string): Problem {
  const shape = resolveShape(named);
  if (shape.any) return checkAny(shape.any, value, path);
  if (shape.list) return checkList(shape.list, value, path);
  if (shape.fields) return isRecord(value) ? checkFields(shape.fields, value, path) : `${path} must be an Object`;
  if (shape.values) return shape.values.includes(value as string | number) ? undefined : `${path} must be one of ${shape.values.join(', ')}`;
  if (shape.is && !FITS[shape.is](value)) return `${path} must be ${NAMES[shape.is]}`;
  return named.limit ? checkLimit(named.limit, value, path) : undefined;
}

const admits = (shape: Shape, kind: 'string' | 'file'): boolean => {
  const { is, any, values } = resolveShape(shape);
  return is === kind || (any?.some((variant) => admits(variant, kind)) ?? false) || (kind === 'string' && values?.some((value) => typeof value === 'string') === true);
};

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

const booleanOf = (text: string): unknown => (['true', '1', 'True'].includes(text) ? true : ['false', '0', 'False'].includes(text) ? false : text);

/** Forms and addresses carry everything as text, and so do some clients in JSON: Telegram reads both. */
export function readValue(named: Shape, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const shape = resolveShape(named);
  const isNumberOrText = shape.any?.some(({ is }) => is === 'integer') === true && shape.any.some(({ is }) => is === 'string');
  if (isNumberOrText) return /^-?\d{1,15}$/.test(value) ? Number(value) : value;
  if (admits(named, 'string') || admits(named, 'file')) return value;
  return shape.is === 'boolean' || shape.is === 'true' ? booleanOf(value) : parsedOr(value);
}
