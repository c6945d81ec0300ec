export type * from './events.ts';
export { LIMITS } from './limits.ts';
export type * from './plan.ts';
export type * from './state.ts';
export type * from './views.ts';
