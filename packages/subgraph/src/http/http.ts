export { readBody } from './body.ts';
export { Drain, type DrainLimits } from './drain.ts';
