// Draws the graph: clients, the router, each subgraph with its entities, the fields that it adds to those of others,
// and its database.
import { type ConstDirectiveNode, type DocumentNode, Kind, type ObjectTypeDefinitionNode } from 'graphql';
import type { FactsOf } from './facts.ts';

interface Subgraph {
  readonly name: string;
  /** Entity types of which it has most fields. */
  readonly entities: readonly string[];
  /** Its fields on other subgraphs' entities: `Customer.orders`. */
  readonly adds: readonly string[];
}

const isHidden = ({
  directives,
}: {
  readonly directives?: readonly ConstDirectiveNode[] | undefined;
}): boolean => directives?.some(({ name }) => name.value === 'inaccessible') ?? false;

/** Fields of an entity by the subgraph that alone has them; key fields, which several have, are left out. */
function fieldsBySubgraph(
  type: ObjectTypeDefinitionNode,
  facts: FactsOf,
): ReadonlyMap<string, readonly string[]> {
  const fields = new Map<string, string[]>();
  for (const field of (type.fields ?? []).filter((each) => !isHidden(each))) {
    const coordinate = `${type.name.value}.${field.name.value}`;
    const [owner, ...others] = facts(coordinate).owners;
    if (owner !== undefined && others.length === 0)
      fields.set(owner, [...(fields.get(owner) ?? []), coordinate]);
  }
  return fields;
}

/** In the order of their names. */
function subgraphsOf(supergraph: DocumentNode, facts: FactsOf): readonly Subgraph[] {
  const entities = new Map<string, string[]>();
  const adds = new Map<string, string[]>();
  const put = (lists: Map<string, string[]>, name: string, items: readonly string[]) =>
    lists.set(name, [...(lists.get(name) ?? []), ...items]);
  const names = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION || isHidden(node)) continue;
    const { owners, keys } = facts(node.name.value);
    for (const owner of owners) names.add(owner);
    if (keys.length === 0) continue;
    const [most, ...others] = [...fieldsBySubgraph(node, facts)].sort(
      ([, one], [, other]) => other.length - one.length,
    );
    if (most) put(entities, most[0], [node.name.value]);
    for (const [name, fields] of others) put(adds, name, fields);
  }
  return [...names]
    .sort()
    .map((name) => ({ name, entities: entities.get(name) ?? [], adds: adds.get(name) ?? [] }));
}

// Pixels.
const ROW = 78;
const LINE = 18;
const BOX = { x: 470, width: 380, height: 62 };
const ROUTER = { x: 255, width: 160, height: 160 };
const CLIENTS = { x: 20, width: 140, height: 110 };
const DATABASE = { x: 910, width: 130, height: 46, rise: 7 };
const WIDTH = 1060;
const MARGIN = 20;
const COLOURS = {
  line: '#57606a',
  text: '#1f2328',
  soft: '#57606a',
  router: '#ddf4ff',
  box: '#f6f8fa',
  database: '#fff8c5',
};

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

interface Line {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly isTitle?: boolean;
  readonly isCentred?: boolean;
}

const write = ({ text, x, y, isTitle = false, isCentred = false }: Line): string =>
  `<text x="${x}" y="${y}"${isCentred ? ' text-anchor="middle"' : ''} ${
    isTitle
      ? `font-size="16" font-weight="600" fill="${COLOURS.text}"`
      : `font-size="13" fill="${COLOURS.soft}"`
  }>${escaped(text)}</text>`;

const box = (x: number, y: number, width: number, height: number, fill: string): string =>
  `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="8" fill="${fill}" stroke="${COLOURS.line}"/>`;

/** A titled box around `middle`, its lines centred. */
function centred(
  at: typeof ROUTER,
  middle: number,
  fill: string,
  title: string,
  lines: readonly string[],
): string {
  const x = at.x + at.width / 2;
  const top = middle - (lines.length * 20) / 2 + 5;
  return [
    box(at.x, middle - at.height / 2, at.width, at.height, fill),
    write({ text: title, x, y: top, isTitle: true, isCentred: true }),
    ...lines.map((text, index) => write({ text, x, y: top + 24 + index * 20, isCentred: true })),
  ].join('\n');
}

function database(name: string, middle: number): string {
  const { x, width, height, rise } = DATABASE;
  const top = middle - height / 2 + rise;
  const bottom = middle + height / 2 - rise;
  const arc = `a${width / 2} ${rise} 0 0 0`;
  return [
    `<path d="M${x} ${top}V${bottom}${arc} ${width} 0V${top}" fill="${COLOURS.database}" stroke="${COLOURS.line}"/>`,
    `<ellipse cx="${x + width / 2}" cy="${top}" rx="${width / 2}" ry="${rise}" fill="${COLOURS.database}" stroke="${COLOURS.line}"/>`,
    write({ text: name, x: x + width / 2, y: middle + 10, isCentred: true }),
  ].join('\n');
}

const arrow = (path: string): string =>
  `<path d="${path}" fill="none" stroke="${COLOURS.line}" marker-end="url(#head)"/>`;

function row({ name, entities, adds }: Subgraph, middle: number, router: number): string {
  const right = ROUTER.x + ROUTER.width;
  const bend = (right + BOX.x) / 2;
  const lines = [
    name,
    ...(entities.length > 0 ? [entities.join(', ')] : []),
    ...(adds.length > 0 ? [`adds ${adds.join(', ')}`] : []),
  ];
  const top = middle - ((lines.length - 1) * LINE) / 2 + 5;
  return [
    arrow(`M${right} ${router}C${bend} ${router} ${bend} ${middle} ${BOX.x - 2} ${middle}`),
    box(BOX.x, middle - BOX.height / 2, BOX.width, BOX.height, COLOURS.box),
    ...lines.map((text, index) =>
      write({ text, x: BOX.x + 16, y: top + index * LINE, isTitle: index === 0 }),
    ),
    arrow(`M${BOX.x + BOX.width} ${middle}H${DATABASE.x - 2}`),
    database(name, middle),
  ].join('\n');
}

/** SVG. */
export function graphPicture(supergraph: DocumentNode, facts: FactsOf): string {
  const subgraphs = subgraphsOf(supergraph, facts);
  const height = Math.max(subgraphs.length * ROW, ROUTER.height + MARGIN) + MARGIN;
  const router = height / 2;
  const first = router - ((subgraphs.length - 1) * ROW) / 2;
  const names = subgraphs.map(({ name }) => name).join(', ');
  return `${[
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif" role="img">`,
    '<!-- Written by `npm run schema:reference` from the supergraph. -->',
    `<title>Clients send one query to the router, which calls the subgraphs ${escaped(names)}; each has its own database.</title>`,
    `<defs><marker id="head" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L8 4L0 8z" fill="${COLOURS.line}"/></marker></defs>`,
    `<rect width="${WIDTH}" height="${height}" rx="10" fill="#ffffff"/>`,
    centred(CLIENTS, router, '#ffffff', 'Clients', ['storefront', 'staff', 'programs']),
    arrow(`M${CLIENTS.x + CLIENTS.width} ${router}H${ROUTER.x - 2}`),
    write({
      text: 'one query',
      x: (CLIENTS.x + CLIENTS.width + ROUTER.x) / 2,
      y: router - 9,
      isCentred: true,
    }),
    centred(ROUTER, router, COLOURS.router, 'Router :4000', [
      'identity',
      'limits and cost',
      'authorization',
      'query plan',
    ]),
    ...subgraphs.map((subgraph, index) => row(subgraph, first + index * ROW, router)),
    '</svg>',
  ].join('\n')}\n`;
}
