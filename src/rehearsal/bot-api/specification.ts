/** The Bot API as the generated file tells it: every method, every parameter, every shape. */
import specification from './specification.json' with { type: 'json' };

export interface Limit {
  readonly min: number;
  readonly max: number;
  readonly unit: 'characters' | 'bytes';
  /** Counted after the markup is taken out, so not on the raw value. */
  readonly parsed?: boolean;
}

export interface Shape {
  readonly is?: 'string' | 'integer' | 'number' | 'boolean' | 'true' | 'file';
  readonly values?: readonly (string | number)[];
  readonly list?: Shape;
  readonly any?: readonly Shape[];
  readonly object?: string;
  readonly union?: string;
  readonly fields?: Fields;
  readonly optional?: boolean;
  readonly limit?: Limit;
}

export type Fields = Readonly<Record<string, Shape>>;

interface Specification {
  readonly from: string;
  readonly methods: Readonly<Record<string, Fields>>;
  readonly objects: Readonly<Record<string, Fields>>;
  readonly unions: Readonly<Record<string, Shape>>;
}

export const botApi = specification as unknown as Specification;

/** Methods are found whatever the case of their letters, as at Telegram. */
const methodsByLowerCase = new Map(Object.keys(botApi.methods).map((name) => [name.toLowerCase(), name]));

export const findMethod = (name: string): string | undefined => methodsByLowerCase.get(name.toLowerCase());

/** Names for a union or an object are looked up here, so that a shape may contain itself. */
export function resolveShape(shape: Shape): Shape {
  if (shape.union !== undefined) return botApi.unions[shape.union] ?? {};
  if (shape.object !== undefined) return { fields: botApi.objects[shape.object] ?? {} };
  return shape;
}
