// Stands in for domains.ts in a bundle: there the folders of the repository are not, so `npm run build` writes their names in.
declare const KAWA_DOMAINS: readonly string[];

export const domains: readonly string[] = KAWA_DOMAINS;
