export { fillEmptyShop } from './fill-empty-shop.ts';
export { startEmbedded, type Embedded } from './start.ts';
export { openSubgraphs, type OpenSubgraphs } from './open-subgraphs.ts';
export { startServices, type Services } from './services/start.ts';
