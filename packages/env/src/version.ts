import manifest from '../../../package.json' with { type: 'json' };

/** Kawa's version: one for all of its programs. */
export const version: string = manifest.version;
