// Written by `npm run documents` from operations/*.graphql. Do not edit.
export const app = { name: 'storefront', version: '0.2.0' } as const;
