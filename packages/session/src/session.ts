export { session } from './table.ts';
export { openSession, type OpenedSession } from './open.ts';
export { refreshSession, type Refreshed } from './refresh.ts';
export { endAllSessions, endSession } from './end.ts';
