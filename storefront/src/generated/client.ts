// Written by `npm run documents` from operations/*.graphql. Change those, not this.
export const app = { name: 'storefront', version: '0.2.0' } as const;
