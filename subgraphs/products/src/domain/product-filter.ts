// Reads the filters of the lists. Every condition is checked; none is ignored.
import { PublicError } from '@kawa/errors';
import { requireId } from '@kawa/input';
import { parseAmount } from '@kawa/scalars/money';

interface ProductConditions {
  readonly search?: string | null | undefined;
  readonly categoryId?: string | null | undefined;
  readonly priceFrom?: string | null | undefined;
  readonly priceTo?: string | null | undefined;
  readonly currency?: string | null | undefined;
  readonly visibility?: 'ACTIVE' | 'INACTIVE' | 'ALL' | undefined;
}

/** Each word needs an index scan. People rarely type more than ten. */
const MAX_WORDS = 10;
const MAX_SEARCH_LENGTH = 200;

const refuse = (argument: string, reason: string): never => {
  throw new PublicError('BAD_USER_INPUT', `${argument}: ${reason}.`, { argument });
};

function readWords(search: string | null | undefined): string[] {
  if (!search) return [];
  if (search.length > MAX_SEARCH_LENGTH)
    refuse('where.search', `must have at most ${MAX_SEARCH_LENGTH} characters`);
  // Postgres refuses U+0000 in text.
  if (search.includes('\0')) refuse('where.search', 'must not hold control characters');
  const words = search.split(/\s+/u).filter((word) => word !== '');
  if (words.length > MAX_WORDS) refuse('where.search', `must have at most ${MAX_WORDS} words`);
  return words;
}

function readPrice(amount: string | null | undefined, currency: string | null | undefined, argument: string) {
  if (typeof amount !== 'string') return undefined;
  if (!currency) return refuse(argument, 'needs where.currency');
  const minorUnits = parseAmount(amount, currency);
  return typeof minorUnits === 'bigint' ? minorUnits : refuse(argument, minorUnits.reason);
}

/** Reads `ProductWhere`; throws BAD_USER_INPUT with the name of the wrong condition. */
export function readProductFilter(where: ProductConditions) {
  const { search, categoryId, priceFrom, priceTo, currency, visibility = 'ACTIVE' } = where;
  const from = readPrice(priceFrom, currency, 'where.priceFrom');
  const to = readPrice(priceTo, currency, 'where.priceTo');
  if (from !== undefined && to !== undefined && from > to)
    refuse('where.priceFrom', 'must not be above priceTo');
  const words = readWords(search);
  return {
    words,
    // Symbols have no search form, so a word of symbols would match every text.
    onlySymbols: words.length > 0 && !words.some((word) => /[\p{L}\p{N}]/u.test(word)),
    categoryId: typeof categoryId === 'string' ? requireId(categoryId, 'where.categoryId') : undefined,
    priceFrom: from,
    priceTo: to,
    currency: currency ?? undefined,
    active: visibility === 'ALL' ? undefined : visibility === 'ACTIVE',
  };
}

/** Reads `CategoryWhere`; throws BAD_USER_INPUT with the name of the wrong condition. */
export function readCategoryFilter(where: {
  readonly parentId?: string | null | undefined;
  readonly rootsOnly?: boolean | undefined;
}) {
  if (typeof where.parentId !== 'string') return { parentId: where.rootsOnly === true ? null : undefined };
  if (where.rootsOnly === true) refuse('where.rootsOnly', 'cannot be combined with parentId');
  return { parentId: requireId(where.parentId, 'where.parentId') };
}

/** An unknown parent of a list is an error: an empty list would say that the category exists and is empty. */
export const unknownCategory = (argument: string, id: string): PublicError =>
  new PublicError('BAD_USER_INPUT', `${argument}: there is no category ${id}.`, { argument });
