/** Rows ↔ model for blocs, units, people: one question a file in `store/`. */
export * from './store/blocs.ts';
export * from './store/operators.ts';
export * from './store/people.ts';
export * from './store/sittings.ts';
export * from './store/units.ts';
