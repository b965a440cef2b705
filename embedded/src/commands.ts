// What a command needs that works on the subgraphs from outside: reaching them, filling them. Loads no server.
export { fillEmptyShop } from './fill-empty-shop.ts';
export { openSubgraphs, type OpenSubgraphs } from './open-subgraphs.ts';
export { domains } from './domains.ts';
export { callersOf, makeCallKeys } from './services/call-keys.ts';
export { tokenKeyFiles } from './token-keys.ts';
