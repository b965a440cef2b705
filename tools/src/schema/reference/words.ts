// Formats parts of the reference: a type with its links, a description in a cell, permissions, costs.
import type { Requirement } from '@kawa/requirements';
import {
  type GraphQLNamedType,
  type GraphQLType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';
import type { Facts } from './facts.ts';

export type Kind = 'objects' | 'interfaces' | 'unions' | 'enums' | 'inputs' | 'scalars';

export function kindOf(type: GraphQLNamedType): Kind {
  if (isObjectType(type)) return 'objects';
  if (isInterfaceType(type)) return 'interfaces';
  if (isUnionType(type)) return 'unions';
  if (isEnumType(type)) return 'enums';
  return isInputObjectType(type) ? 'inputs' : 'scalars';
}

/** A heading's anchor, as code hosts make it. */
export const anchor = (heading: string): string => heading.toLowerCase();

/** To a type's place, from any page. */
export const linkTo = (type: GraphQLNamedType): string =>
  `[${type.name}](${kindOf(type)}.md#${anchor(type.name)})`;

/** As it is written, the name being a link: `[Product!]!`. */
export function typeText(type: GraphQLType): string {
  if (isNonNullType(type)) return `${typeText(type.ofType)}!`;
  if (isListType(type)) return `\\[${typeText(type.ofType)}\\]`;
  return linkTo(type);
}

/** In one line, and with nothing that markdown would take for markup of its own. */
export const inline = (text: string | null | undefined): string =>
  (text ?? '').trim().replaceAll(/\s+/gu, ' ').replaceAll('<', '&lt;').replaceAll('|', '\\|');

export const code = (text: string): string => `\`${text}\``;
export const codes = (texts: readonly string[]): string => texts.map(code).join(', ');

/** `orders:read`, or who is signed in, or anyone. */
export function whoMay(requirement: Requirement | undefined): string {
  if (requirement === undefined) return 'anyone';
  const scopes = requirement.scopes.map((anyOf) =>
    anyOf.map((allOf) => allOf.map(code).join(' with ')).join(' or '),
  );
  return scopes.length > 0 ? scopes.join(' and ') : 'signed-in viewers';
}

/** What is worth knowing before one asks, in short. */
export function notes(facts: Facts, deprecationReason: string | null | undefined): string {
  const { list, cost, rate, cache, tags } = facts;
  const said = [
    deprecationReason != null && `**deprecated**: ${inline(deprecationReason)}`,
    list && listText(list),
    cost !== undefined && `costs ${cost}`,
    rate &&
      `${rate.limit} times in ${rate.seconds} s for each caller${rate.argument === undefined ? '' : ` and each ${code(rate.argument)}`}`,
    cache && cacheText(cache),
    tags.length > 0 && `tagged ${codes(tags)}`,
  ];
  return said.filter((text) => typeof text === 'string').join('; ');
}

const listText = ({ assumed, by }: NonNullable<Facts['list']>): string =>
  by.length === 0
    ? `counts as ${assumed} items`
    : `counts as ${codes(by)} items${assumed === undefined ? '' : `, by default ${assumed}`}`;

const cacheText = ({ seconds, isPrivate }: NonNullable<Facts['cache']>): string =>
  `cacheable for ${seconds} s${isPrivate ? ' by the caller' : ''}`;

/** A table; a column that says nothing in any row is left out. */
export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const kept = heads.map((_, index) => rows.some((row) => row[index] !== ''));
  const line = (cells: readonly string[]) => `| ${cells.filter((_, index) => kept[index]).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
