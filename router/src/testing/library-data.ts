export interface Item {
  __typename: 'Book' | 'Film';
  id: string;
  title: string;
  creatorIds: readonly string[];
  condition?: string;
  weight?: number;
  pages?: number;
  minutes?: number;
  isbn?: { prefix: string; number: string };
  sequelId?: string;
}

export const items: readonly Item[] = [
  book('b1', 'The Harbour', ['p1', 'p2'], { sequelId: 'b2', condition: 'NEW', weight: 300 }),
  { __typename: 'Film', id: 'f1', title: 'Night Ferry', creatorIds: ['p2'], minutes: 91, weight: 20 },
  book('b2', 'The Island', ['p1'], { sequelId: 'b3', condition: 'WORN' }),
  book('b3', 'The Storm', ['p1', 'p3'], { condition: 'LOST' }),
  { __typename: 'Film', id: 'f2', title: 'Stormwatch', creatorIds: ['p3', 'p3'], minutes: 47 },
];

export const people = [
  { id: 'p1', name: 'Ada', born: 1815, favouriteId: 'f1' },
  { id: 'p2', name: 'Grace', born: 1906, favouriteId: 'b1' },
  { id: 'p3', name: 'Edsger', favouriteId: 'b3' },
];

export const loans = [{ code: 'L1', year: 2026, itemId: 'b1' }];

export function ratingOf(id: string): number | null {
  return id === 'f2' ? null : 3.5 + id.length;
}

function book(id: string, title: string, creatorIds: readonly string[], more: Partial<Item>): Item {
  const isbn = { prefix: '978', number: `000-${id}` };
  return { __typename: 'Book', id, title, creatorIds, pages: 100 + title.length, isbn, ...more };
}
