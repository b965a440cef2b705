import { chanceOf } from './chance.ts';
import { idOf } from './ids.ts';
import { opened, size } from './size.ts';

export interface Customer {
  readonly id: string;
  readonly addressId: string;
  readonly name: string;
  readonly email: string;
  readonly line1: string;
  readonly city: string;
  readonly createdAtMs: number;
}

const first = ['Ada', 'Boris', 'Chiara', 'Dmitri', 'Elif', 'Farid', 'Greta', 'Hugo', 'Inès', 'Jörg'] as const;
const last = ['Almeida', 'Berg', 'Costa', 'Dubois', 'Eriksen', 'Fontana', 'García', 'Haas', 'Ito'] as const;
const cities = ['Bern', 'Bologna', 'Bordeaux', 'Brno', 'Bruges'] as const;

function makeCustomers(): Customer[] {
  const chance = chanceOf(21);
  return Array.from({ length: size.customers }, (_, index) => {
    const createdAtMs = opened + index * 60_000;
    return {
      id: idOf('customer', index, createdAtMs),
      addressId: idOf('address', index, createdAtMs),
      name: `${chance.pick(first)} ${chance.pick(last)}`,
      email: `customer-${index + 1}@bench.example`,
      line1: `${chance.int(1, 200)} Mill Street`,
      city: chance.pick(cities),
      createdAtMs,
    };
  });
}

export const customers: readonly Customer[] = makeCustomers();
