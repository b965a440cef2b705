/** A product as the catalogue is written: amounts in EUR, days as "2026-03-01". */
export interface Article {
  readonly sku: string;
  /** Ref of its category. */
  readonly category: string;
  readonly name: string;
  readonly price: string;
  readonly description: string;
  readonly compareAt?: string;
  /** What it cost before the price rise. */
  readonly formerPrice?: string;
  /** When it came into the range; with the opening of the shop unless given. */
  readonly launched?: string;
  /** When it left the range: it is inactive, and no order after this day holds it. */
  readonly discontinued?: string;
}
