/** One colour a person: the cast is spread around the colour wheel in its order, so that neighbours differ most. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { WirePerson } from '../wire.ts';

const goldenAngle = 137.508;
const first = 205;

export type Hues = ReadonlyMap<number, number>;

export const spreadHues = (cast: readonly WirePerson[]): Hues =>
  new Map(cast.map(({ id }, index) => [id, Math.round(first + index * goldenAngle) % 360]));

export const HuesContext = createContext<Hues>(new Map());

/** Groups are nobody of the cast; theirs comes from the id. */
export const useHue = (id: number): number => useContext(HuesContext).get(id) ?? Math.abs(id) % 360;
