export { createClient, GraphError, type Client } from './client.ts';
export * from './generated/documents.ts';
export type { PersistedDocument } from './persisted-document.ts';
