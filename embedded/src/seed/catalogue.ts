// The seeded catalogue: articles as records with ids, and the price of each one on a given day.
import { type Article } from './catalogue/article.ts';
import { categories as written } from './catalogue/categories.ts';
import { coffee } from './catalogue/coffee.ts';
import { equipment } from './catalogue/equipment.ts';
import { table } from './catalogue/table.ts';
import { iso, MINUTE_MS, PRICE_RISE, SHOP_OPENED } from './calendar.ts';
import { idOf } from './ids.ts';
import { type CategoryRecord, CURRENCY, type MoneyRecord, type ProductRecord } from './records.ts';

/** Equal instants would leave the order of a list to its ids; a minute apart, lists read like the catalogue. */
const APART_MS = MINUTE_MS;

export const eur = (amount: string): MoneyRecord => ({ amount, currency: CURRENCY });

export const articles: readonly Article[] = [...coffee, ...equipment, ...table];

export const categories: readonly CategoryRecord[] = written.map(([ref, name, description, parentRef]) => ({
  ref,
  id: idOf('category', ref, SHOP_OPENED),
  name,
  description,
  parentRef: parentRef ?? null,
}));

function toProduct(article: Article, index: number): ProductRecord {
  const { sku, launched, compareAt } = article;
  const createdAt = (launched ? Date.parse(launched) : SHOP_OPENED) + index * APART_MS;
  return {
    ref: sku,
    id: idOf('product', sku, createdAt),
    name: article.name,
    sku,
    categoryRef: article.category,
    description: article.description,
    price: eur(article.price),
    compareAtPrice: compareAt === undefined ? null : eur(compareAt),
    active: article.discontinued === undefined,
    createdAt: iso(createdAt),
  };
}

export const products: readonly ProductRecord[] = articles.map(toProduct);

const bySku = new Map(products.map((product) => [product.sku, product]));

export function productOf(sku: string): ProductRecord {
  const product = bySku.get(sku);
  if (product === undefined) throw new Error(`the catalogue has no ${sku}`);
  return product;
}

/** The time in which orders could hold the article, as [from, until). */
export const rangeOf = ({ sku, discontinued }: Article): readonly [fromMs: number, untilMs: number] => [
  Date.parse(productOf(sku).createdAt),
  discontinued === undefined ? Number.POSITIVE_INFINITY : Date.parse(discontinued),
];

/** The decimal price that a customer paid at this moment. */
export const priceAt = ({ price, formerPrice }: Article, atMs: number): string =>
  atMs < PRICE_RISE ? (formerPrice ?? price) : price;
