import { describe, expect, test } from 'vitest';
import { checkTable, namesOf } from './names.ts';
import { Refusal } from './refusal.ts';

test('of a plural: every form of its singular', () => {
  expect(namesOf('warranties')).toEqual({
    domain: 'warranties',
    Domain: 'Warranties',
    DOMAIN: 'WARRANTIES',
    Entity: 'Warranty',
    Entities: 'Warranties',
    entity: 'warranty',
    entities: 'warranties',
    table: 'warranty',
    tables: 'warranties',
    file: 'warranty',
    files: 'warranties',
    word: 'warranty',
    words: 'warranties',
  });
});

test('of an entity of two words: each form parts them in its way, and the last one has the plural', () => {
  expect(namesOf('vouchers', 'GiftCard')).toMatchObject({
    Entities: 'GiftCards',
    entity: 'giftCard',
    table: 'gift_card',
    tables: 'gift_cards',
    files: 'gift-cards',
    words: 'gift cards',
  });
});

describe('is refused in one line that says what to do', () => {
  const refusal = (domain: string, entity?: string): string => {
    try {
      checkTable(namesOf(domain, entity));
      return 'taken';
    } catch (error) {
      if (error instanceof Refusal) return error.message;
      throw error;
    }
  };

  test.each([
    ['Loyalty-Points', 'use 3 to 30 lower-case letters and nothing else, like loyaltypoints.'],
    ['gift_cards', 'like giftcards.'],
    ['b2b', 'use 3 to 30 lower-case letters'],
    ['', 'like warranties.'],
    ['../orders', 'like orders.'],
    ['x'.repeat(31), 'like warranties.'],
    ['user', 'is a reserved word of Postgres: name the domain otherwise.'],
    ['router', 'is the caller that may speak for others: name the domain otherwise.'],
    ['postgres', 'name the domain otherwise.'],
    ['equipment', 'The plural of Equipment is the same word: give --entity another'],
    ['users', '"user" is a reserved word of Postgres: give --entity another name.'],
  ])('the domain %j', (domain, reason) => {
    expect(refusal(domain)).toContain(reason);
    expect(refusal(domain)).not.toContain('\n');
  });

  test.each(['review', 'giftCard', 'Gift_Card', 'GIFT', 'Review2', '__Review', 'Review; drop'])(
    'the entity %j',
    (entity) => {
      expect(refusal('reviews', entity)).toContain(
        `"${entity}" cannot be an entity: give --entity 1 to 4 words`,
      );
    },
  );
});
