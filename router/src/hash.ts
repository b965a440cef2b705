import { hash } from 'node:crypto';

/** SHA-256 of a text, in hexadecimal: what Apollo Server knows documents by, and we supergraphs. */
export const hashOf = (text: string): string => hash('sha256', text, 'hex');
