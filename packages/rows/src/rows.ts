export { readPage, toConnection, type Connection, type CursorValue, type Page } from './connection.ts';
export { lookup, perArguments, type Lookup } from './lookup.ts';
export { ordering, type Ordering } from './ordering.ts';
