import { PublicError } from '@kawa/errors';
import type { Viewer } from '@kawa/trust';

/** Throws FORBIDDEN if the viewer's scopes are limited to another location. */
export function requireLocation(viewer: Viewer, locationId: string): void {
  if (viewer.location === undefined || viewer.location === locationId.toLowerCase()) return;
  throw new PublicError('FORBIDDEN', 'locationId: you may change the stock of your own location only.');
}
