// Generates products, their categories and the stock of every location.
import { chanceOf } from './chance.ts';
import { idOf } from './ids.ts';
import { opened, size } from './size.ts';

export interface Product {
  readonly id: string;
  readonly sku: string;
  readonly slug: string;
  readonly name: string;
  readonly categoryId: string;
  /** In cents of a euro. */
  readonly price: number;
}

export interface Category {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Level {
  readonly id: string;
  readonly movementId: string;
  readonly productId: string;
  /** 0 is the central warehouse, 1 to `size.stores` the stores. */
  readonly location: number;
  readonly onHand: number;
  readonly reserved: number;
}

const adjectives = ['Amber', 'Bold', 'Copper', 'Dark', 'Early', 'Festive', 'Gentle', 'Harbour'] as const;
const nouns = ['Espresso', 'Filter', 'Grinder', 'Kettle', 'Mug', 'Press', 'Roast', 'Scale'] as const;

export const categories: readonly Category[] = Array.from({ length: size.categories }, (_, index) => ({
  id: idOf('category', index, opened + index),
  slug: `shelf-${index + 1}`,
  name: `Shelf ${index + 1}`,
}));

function makeProducts(): Product[] {
  const chance = chanceOf(11);
  return Array.from({ length: size.products }, (_, index) => {
    const number = String(index + 1).padStart(4, '0');
    const name = `${chance.pick(adjectives)} ${chance.pick(nouns)} ${number}`;
    return {
      id: idOf('product', index, opened + 1_000 + index),
      sku: `KB-${number}`,
      slug: name.toLowerCase().replaceAll(' ', '-'),
      name,
      categoryId: categories[index % categories.length]?.id ?? '',
      price: chance.int(150, 49_900),
    };
  });
}

export const products: readonly Product[] = makeProducts();

export const storeName = (location: number): string => `Store ${location}`;
export const storeId = (location: number): string => idOf('store', location, opened);

export function* levels(): Generator<Level> {
  const chance = chanceOf(12);
  for (const [index, product] of products.entries()) {
    for (let location = 0; location <= size.stores; location += 1) {
      const at = opened + 100_000 + index;
      const onHand = chance.int(1, location === 0 ? 5_000 : 60);
      yield {
        id: idOf(`level-${location}`, index, at),
        movementId: idOf(`movement-${location}`, index, at),
        productId: product.id,
        location,
        onHand,
        reserved: chance.int(0, Math.min(onHand, 5)),
      };
    }
  }
}
