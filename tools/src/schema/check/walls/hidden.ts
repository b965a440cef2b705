// Protects what clients cannot see: @inaccessible commands and fields that programs of the repository use, and the
// queries of one subgraph to another. The API schema contains none of it, so each subgraph is compared by itself.
import { buildSubgraph } from '@apollo/federation-internals';
import { type GraphQLSchema, isInterfaceType, isObjectType, validate } from 'graphql';
import type { ParsedSchema } from '../../compose/places.ts';
import type { Change } from '../changes/change.ts';
import { differencesOf } from '../changes/differences.ts';
import type { Finding } from '../finding.ts';
import { parseCoordinate, placesOfChange } from '../graph/coordinate.ts';
import { concernOf } from '../operations/concerns.ts';
import type { TextFile } from '../operations/manifests.ts';
import { touchesOf } from '../operations/touches.ts';
import { documentsOf, mentionsOf, type ProgramDocument } from './programs.ts';

export interface HiddenSide {
  readonly schemas: readonly ParsedSchema[];
  /** Sources of the repository's own programs; read only when a subgraph changed. */
  readonly programs: () => Promise<readonly TextFile[]>;
}

interface Pair {
  readonly name: string;
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
}

const text = ({ document }: ParsedSchema): string => document.loc?.source.body ?? '';

/** The subgraphs whose schema differs, each as it answers: with _entities. */
function changedSubgraphs(before: HiddenSide, now: HiddenSide): Pair[] {
  return before.schemas.flatMap((old) => {
    const fresh = now.schemas.find(({ name }) => name === old.name);
    if (fresh === undefined || text(fresh) === text(old)) return [];
    const [one, other] = [old, fresh].map(({ name, document }) =>
      buildSubgraph(name, '', document).schema.toGraphQLJSSchema(),
    );
    return one && other ? [{ name: old.name, before: one, after: other }] : [];
  });
}

/** Whether clients can ask for it, in which case the check of the API tells. */
function isPublic({ coordinate, kind }: Change, api: GraphQLSchema): boolean {
  const parsed = parseCoordinate(coordinate);
  const type = parsed === undefined ? undefined : api.getType(parsed.type);
  if (type === undefined || parsed?.member === undefined || kind.startsWith('OBJECT_TYPE_INTERFACE_')) {
    return type !== undefined;
  }
  return isObjectType(type) || isInterfaceType(type) ? parsed.member in type.getFields() : true;
}

const ownMachinery = (coordinate: string): boolean =>
  /^@|^_|^Query\._|^(?:link__|federation__|join__)/u.test(coordinate);

/** Where programs use what changed: a document that says so, or, for texts that are put together, the name itself. */
function usersOf(
  change: Change,
  pair: Pair,
  {
    programs,
    documents,
    api,
  }: { programs: readonly TextFile[]; documents: readonly ProgramDocument[]; api: GraphQLSchema },
): string[] {
  const asked = documents.filter(
    ({ document, to }) =>
      (to === undefined || to === pair.name) &&
      validate(pair.before, document).length === 0 &&
      concernOf(change, touchesOf(document, pair.before), pair) !== undefined,
  );
  const { type = '', member } = parseCoordinate(change.coordinate) ?? {};
  const name = ['Query', 'Mutation'].includes(type) ? member : type;
  // The name of a public type stands in half of the programs, whether or not they know its hidden fields.
  const mentioned = name === undefined || api.getType(name) !== undefined ? [] : mentionsOf(name, programs);
  return [...new Set([...asked.map(({ place }) => place), ...mentioned])];
}

function hiddenFinding(
  change: Change,
  subgraph: string,
  users: readonly string[],
  places: readonly string[],
): Finding {
  const isCommand = /^(?:Query|Mutation)\./u.test(change.coordinate);
  const code = `${isCommand ? 'COMMAND' : 'HIDDEN_PART'}_${change.kind.endsWith('_REMOVED') && !change.coordinate.includes('(') ? 'REMOVED' : 'CHANGED'}`;
  const coordinate = change.coordinate;
  if (users.length === 0) {
    return {
      code,
      level: 'warning',
      coordinate,
      message: `${change.message} Clients cannot see it, and no program of this repository uses it. Make sure that no other program does.`,
      places,
    };
  }
  return {
    code,
    level: 'error',
    coordinate,
    message:
      `${change.message} Clients cannot see it, but programs call "${subgraph}" with it. ` +
      'Keep the parts that they use, add the new ones, change the programs, and remove the old ones in the next release.',
    places: [...places, ...users],
  };
}

/** A document of a program that the changed subgraph no longer takes. */
function brokenDocuments(pairs: readonly Pair[], documents: readonly ProgramDocument[]): Finding[] {
  return documents.flatMap(({ name, document, to, place }) => {
    const fitting = pairs.filter(
      (pair) => (to === undefined || to === pair.name) && validate(pair.before, document).length === 0,
    );
    const problems = fitting.map((pair) => validate(pair.after, document)[0]?.message);
    const [first] = problems;
    if (first === undefined || problems.includes(undefined)) return [];
    return [
      {
        code: 'PEER_BROKEN',
        level: 'error' as const,
        message: `${name} is refused by "${fitting[0]?.name}": ${first} Keep the field until no deployed program asks for it; old and new replicas run side by side.`,
        places: [place],
      },
    ];
  });
}

export async function hiddenBreaks(
  before: HiddenSide,
  now: HiddenSide,
  api: GraphQLSchema,
): Promise<Finding[]> {
  const pairs = changedSubgraphs(before, now);
  if (pairs.length === 0) return [];
  // Those of before run until the last replica is replaced; those that changed are reported where they stand now.
  const programs = await now.programs();
  const [old, fresh] = [documentsOf(await before.programs()), documentsOf(programs)];
  const bodies = new Set(fresh.map(({ document, place }) => JSON.stringify([document, place.split(':')[0]])));
  const gone = old.filter(
    ({ document, place }) => !bodies.has(JSON.stringify([document, place.split(':')[0]])),
  );
  const documents = [...fresh, ...gone];
  const findings: Finding[] = [];
  for (const pair of pairs) {
    for (const change of await differencesOf(pair.before, pair.after)) {
      if (change.criticality !== 'breaking' || isPublic(change, api) || ownMachinery(change.coordinate))
        continue;
      const users = usersOf(change, pair, { programs, documents, api });
      const places = placesOfChange(change.coordinate, now.schemas, before.schemas);
      findings.push(hiddenFinding(change, pair.name, users, places));
    }
  }
  return [...findings, ...brokenDocuments(pairs, documents)];
}
