import { PublicError } from '@kawa/errors';
import type { Viewer } from '@kawa/trust';

/** Refuses to change stock elsewhere to a viewer whose scopes are bound to one location. */
export function requireLocation(viewer: Viewer, locationId: string): void {
  if (viewer.location === undefined || viewer.location === locationId.toLowerCase()) return;
  throw new PublicError('FORBIDDEN', 'locationId: you may change the stock of your own location only.');
}
