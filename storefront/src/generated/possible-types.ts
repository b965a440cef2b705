// Written by `npm run documents` from operations/*.graphql. Do not edit.
export const possibleTypes: Record<string, string[]> = {
  Error: [
    'CustomerNotFound',
    'EmailTaken',
    'IdempotencyConflict',
    'IllegalTransition',
    'InvalidClaimToken',
    'InvalidCredentials',
    'InvalidSession',
    'MixedCurrencies',
    'NotFound',
    'OrderNotEditable',
    'ProductNotForSale',
    'RefTaken',
    'UnknownProducts',
    'ValidationError',
    'VersionConflict',
  ],
};
