// Checks the names of a new domain and its entity, and derives every form that the templates need.
import { pluralize, singularize } from 'inflection';
import { Refusal } from './refusal.ts';
import { reservedByKawa, reservedByPostgres } from './reserved-words.ts';

/** What a template may name, as `{{Entity}}`. */
export interface Names {
  /** "giftcards": the folder, the database, the role, the subgraph. */
  readonly domain: string;
  readonly Domain: string;
  readonly DOMAIN: string;
  /** "GiftCard": the type. */
  readonly Entity: string;
  readonly Entities: string;
  /** "giftCard": the field and the variable. */
  readonly entity: string;
  readonly entities: string;
  /** "gift_card": the table. */
  readonly table: string;
  readonly tables: string;
  /** "gift-card": the file. */
  readonly file: string;
  readonly files: string;
  /** "gift card": for people. */
  readonly word: string;
  readonly words: string;
}

/** One word of letters, for it is also a database, a role, and a part of the names of environment variables. */
const DOMAIN = /^[a-z]{3,30}$/u;
const ENTITY = /^(?:[A-Z][a-z]+){1,4}$/u;
/** Postgres cuts a name at 63 bytes; the longest that is made of it is `<table>_name_bounded`. */
const MAX_ENTITY_LENGTH = 40;

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** All forms of the names; throws a Refusal that says what to do when one cannot be. */
export function namesOf(domain: string, entity?: string): Names {
  checkDomain(domain);
  const Entity = entity ?? capital(singularize(domain));
  if (!ENTITY.test(Entity) || Entity.length > MAX_ENTITY_LENGTH) {
    throw new Refusal(
      `"${Entity}" cannot be an entity: give --entity 1 to 4 words, each a capital and lower-case letters, like GiftCard.`,
    );
  }
  const parts = Entity.split(/(?=[A-Z])/u).map((part) => part.toLowerCase());
  const plural = parts.with(-1, pluralize(parts.at(-1) ?? ''));
  if (plural.join() === parts.join()) {
    throw new Refusal(`The plural of ${Entity} is the same word: give --entity another, like ${Entity}Item.`);
  }
  const Entities = plural.map(capital).join('');
  return {
    domain,
    Domain: capital(domain),
    DOMAIN: domain.toUpperCase(),
    Entity,
    Entities,
    entity: uncapital(Entity),
    entities: uncapital(Entities),
    table: parts.join('_'),
    tables: plural.join('_'),
    file: parts.join('-'),
    files: plural.join('-'),
    word: parts.join(' '),
    words: plural.join(' '),
  };
}

const uncapital = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

function checkDomain(domain: string): void {
  if (!DOMAIN.test(domain)) {
    const near = domain.toLowerCase().replaceAll(/[^a-z]/gu, '');
    const example = DOMAIN.test(near) ? near : 'warranties';
    throw new Refusal(
      `"${domain}" cannot be a domain: use 3 to 30 lower-case letters and nothing else, like ${example}.`,
    );
  }
  if (reservedByPostgres.has(domain)) {
    throw new Refusal(`"${domain}" is a reserved word of Postgres: name the domain otherwise.`);
  }
  const use = reservedByKawa.get(domain);
  if (use !== undefined) throw new Refusal(`"${domain}" is ${use}: name the domain otherwise.`);
}

/** Refuses a table that every statement would have to put in quotes. */
export function checkTable({ table }: Names): void {
  if (reservedByPostgres.has(table))
    throw new Refusal(`"${table}" is a reserved word of Postgres: give --entity another name.`);
}
