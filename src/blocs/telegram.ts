/** The chat of blocs: home, joining, the secretary's desk. */
import type { Feature } from '#telegram';
import { homeFeature, type HomeParts } from './telegram/home.ts';
import { joiningFeature } from './telegram/joining.ts';
import { manageFeature } from './telegram/manage.ts';

export const blocsFeatures = (parts: HomeParts): readonly Feature[] => [homeFeature(parts), joiningFeature(parts), manageFeature(parts)];
