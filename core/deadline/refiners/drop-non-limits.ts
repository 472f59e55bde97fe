import type { Refiner } from './refine.ts';

export const dropNonLimits: Refiner = (mentions) => [...mentions];
