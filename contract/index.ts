/** The contract of both sides: routes, shapes, problems, limits. Imports zod only. */
export * from './amount.ts';
export * from './api.ts';
export * from './availability.ts';
export * from './currency.ts';
export * from './filters.ts';
export * from './garments.ts';
export * from './geometry.ts';
export * from './imports.ts';
export * from './limits.ts';
export * from './pairing.ts';
export * from './problem.ts';
export * from './product.ts';
export * from './reasons.ts';
export * from './save.ts';
export * from './search.ts';
export * from './sources.ts';
export * from './version.ts';
