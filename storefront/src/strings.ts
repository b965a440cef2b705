export * from './generated/strings.ts';
export { TypedDocumentString } from './typed-document-string.ts';
