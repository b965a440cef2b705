/** Sent without charge within the Union from this subtotal on, in cents. */
const FREE_FROM = 6_000n;

/** What a parcel costs, in EUR, by the country it goes to; 9.90 elsewhere. */
const RATES = new Map([
  ['Germany', '4.90'],
  ['Austria', '4.90'],
  ['Czechia', '6.90'],
  ['Denmark', '6.90'],
  ['Poland', '6.90'],
  ['France', '7.90'],
  ['Italy', '7.90'],
  ['Switzerland', '14.90'],
  ['United Kingdom', '14.90'],
]);

/** Customs make every parcel there cost something. */
const OUTSIDE_UNION = new Set(['Switzerland', 'United Kingdom']);

export function shippingCost(country: string, subtotal: bigint): string {
  if (subtotal >= FREE_FROM && !OUTSIDE_UNION.has(country)) return '0.00';
  return RATES.get(country) ?? '9.90';
}
