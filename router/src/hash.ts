import { hash } from 'node:crypto';

/** SHA-256 of a text in hexadecimal: Apollo Server identifies documents by it, and we identify supergraphs. */
export const hashOf = (text: string): string => hash('sha256', text, 'hex');
