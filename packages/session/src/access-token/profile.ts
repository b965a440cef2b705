/** RFC 9068: tells an access token from an ID token, which is for the client and must not open anything. */
export const TOKEN_TYPE = 'at+jwt';
/** For whom the tokens are, by default. */
export const AUDIENCE = 'kawa';
/** What lives longer than an hour is no access token, which cannot be called back. */
export const LIFETIME_SECONDS_MAX = 3_600;
