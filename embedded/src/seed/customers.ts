// Generates the 200 customers: three are written by hand, the others are drawn from the words in people/countries.ts.
import { DAY_MS, HOUR_MS, iso, MINUTE_MS, SHOP_OPENED, YEAR_FROM, YEAR_TO } from './calendar.ts';
import { type Draw, drawFor } from './draw.ts';
import { idOf } from './ids.ts';
import { countries, type Country, firms } from './people/countries.ts';
import type { AddressRecord, CustomerRecord } from './records.ts';

const CUSTOMERS = 200;
/** Customers before the year of orders began: its first orders want somebody to come from. */
const OLD_CUSTOMERS = 120;
/** Domains that RFC 2606 keeps for examples: no mail to a seeded customer can reach anybody. */
const MAIL_DOMAINS = ['example.com', 'example.org', 'example.net'] as const;

const FOLDED = new Map(
  Object.entries({ ł: 'l', ø: 'o', æ: 'ae', å: 'aa', ß: 'ss', ı: 'i', ð: 'd', þ: 'th' }),
);

/** "Łucja Gołąb" becomes "lucja.golab". */
const mailName = (name: string): string =>
  [...name.toLowerCase()]
    .map((letter) => FOLDED.get(letter) ?? letter)
    .join('')
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/gu, '.')
    .replaceAll(/^\.|\.$/gu, '');

function drawAddress(draw: Draw, { name: country, towns, streets }: Country): AddressRecord {
  const [city, postalCode] = draw.pick(towns);
  return { line1: draw.pick(streets).replace('#', String(draw.int(1, 180))), city, postalCode, country };
}

const drawName = (draw: Draw, { firstNames, lastNames }: Country): string =>
  `${draw.pick(firstNames)} ${draw.pick(lastNames)}`;

function drawPhone(draw: Draw, { phones }: Country): string | null {
  if (phones === undefined || draw.chance(30)) return null;
  const [prefix, digits] = phones;
  return prefix + String(draw.int(0, 10 ** digits - 1)).padStart(digits, '0');
}

/** Somebody who buys without an account: a name and where the parcel goes. */
export function drawGuest(draw: Draw): AddressRecord {
  const country = draw.weighted(countries, ({ weight }) => weight);
  return { name: drawName(draw, country), ...drawAddress(draw, country) };
}

type Person = Omit<CustomerRecord, 'ref' | 'id' | 'createdAt'>;

const written: readonly Person[] = [
  {
    name: 'Amélie Lefèvre',
    contactName: null,
    email: 'amelie.lefevre@example.com',
    phone: '+33 1 99 00 12 34',
    addresses: [
      address('SHIPPING', '14 quai Saint-Antoine', 'Lyon', '69002', 'France'),
      address('BILLING', '3 rue de la République', 'Lyon', '69001', 'France'),
    ],
  },
  {
    name: 'Jonas Brückner',
    contactName: null,
    email: 'jonas.brueckner@example.org',
    phone: '+49 30 23125 042',
    addresses: [address('SHIPPING', 'Lindenweg 8', 'Berlin', '10115', 'Germany')],
  },
  {
    name: 'Buchhandlung Zum Raben',
    contactName: 'Theresia Wögerbauer',
    email: 'theresia.woegerbauer@example.net',
    phone: null,
    addresses: [
      { ...address('SHIPPING', 'Kirchengasse 27', 'Graz', '8010', 'Austria'), name: 'Warenannahme' },
      address('BILLING', 'Kirchengasse 29', 'Graz', '8010', 'Austria'),
    ],
  },
];

function address(
  kind: 'SHIPPING' | 'BILLING',
  line1: string,
  city: string,
  postalCode: string,
  country: string,
) {
  return { kind, line1, city, postalCode, country } as const;
}

function drawPerson(draw: Draw, firm: (typeof firms)[number] | undefined): Person {
  const country = firm
    ? countries.find(({ name }) => name === firm[0])
    : draw.weighted(countries, ({ weight }) => weight);
  if (country === undefined) throw new Error(`no words for ${String(firm)}`);
  const person = drawName(draw, country);
  const shipping = drawAddress(draw, country);
  const billing = draw.chance(40) ? drawAddress(draw, country) : shipping;
  const withBilling = firm !== undefined || draw.chance(60);
  return {
    name: firm ? firm[1] : person,
    contactName: firm ? person : null,
    email: draw.chance(7) ? null : `${mailName(person)}@${draw.pick(MAIL_DOMAINS)}`,
    phone: drawPhone(draw, country),
    addresses: [
      { kind: 'SHIPPING', ...shipping },
      ...(withBilling ? [{ kind: 'BILLING' as const, ...billing }] : []),
    ],
  };
}

/** People of different names and e-mails: a name that was drawn before is drawn again. */
function drawPeople(draw: Draw): Person[] {
  const people = [...written];
  const taken = new Set(written.flatMap(({ name, contactName }) => [name, contactName]));
  const waiting = firms.filter(([, name]) => !taken.has(name));
  while (people.length < CUSTOMERS) {
    // A firm among every dozen people.
    const firm = people.length % 12 === 0 ? waiting[0] : undefined;
    const person = drawPerson(draw, firm);
    if (taken.has(person.contactName ?? person.name)) continue;
    if (firm) waiting.shift();
    taken.add(person.name).add(person.contactName);
    people.push(person);
  }
  return people;
}

function drawBeginnings(draw: Draw): number[] {
  const days = (from: number, to: number): number =>
    from + draw.int(1, Math.floor((to - from) / DAY_MS) - 1) * DAY_MS + draw.int(7 * 60, 21 * 60) * MINUTE_MS;
  const old = Array.from({ length: OLD_CUSTOMERS - written.length }, () => days(SHOP_OPENED, YEAR_FROM));
  const young = Array.from({ length: CUSTOMERS - OLD_CUSTOMERS }, () => days(YEAR_FROM, YEAR_TO - DAY_MS));
  const first = written.map((_, index) => SHOP_OPENED + (index + 2) * HOUR_MS);
  return [...first, ...old, ...young].toSorted((one, other) => one - other);
}

/** The customers, oldest first: C0001 to C0200. */
export function customers(): CustomerRecord[] {
  const draw = drawFor('customers');
  const beginnings = drawBeginnings(draw);
  return drawPeople(draw).map((person, index) => {
    const ref = `C${String(index + 1).padStart(4, '0')}`;
    const createdAt = beginnings[index] ?? SHOP_OPENED;
    return { ref, id: idOf('customer', ref, createdAt), ...person, createdAt: iso(createdAt) };
  });
}
