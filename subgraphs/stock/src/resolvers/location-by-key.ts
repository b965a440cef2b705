import { PublicError } from '@kawa/errors';
import { isId, requireId } from '@kawa/input';
import type { Context } from '../context.ts';
import type { LocationRow } from '../store/locations.ts';

interface Keys {
  readonly id?: string | null | undefined;
  readonly ref?: string | null | undefined;
}

/** The location of a query's arguments; throws unless exactly one is given. */
export async function locationByArgument(
  { id, ref }: Keys,
  query: string,
  loaders: Context['loaders'],
): Promise<LocationRow | null> {
  if ((typeof id === 'string') === (typeof ref === 'string'))
    throw new PublicError('BAD_USER_INPUT', `${query}: give exactly one of id and ref.`);
  if (typeof id === 'string') return loaders.locationById.load(requireId(id, 'id'));
  return loaders.locationByRef.load((ref ?? '').trim());
}

/** The location of a representation; null if there is none of this kind. */
export async function locationOfReference(
  { id, ref }: Keys,
  kind: LocationRow['kind'],
  loaders: Context['loaders'],
): Promise<LocationRow | null> {
  const byId = isId(id) ? loaders.locationById.load(id.toLowerCase()) : null;
  const row = await (id === undefined && typeof ref === 'string' ? loaders.locationByRef.load(ref) : byId);
  return row?.kind === kind ? row : null;
}
