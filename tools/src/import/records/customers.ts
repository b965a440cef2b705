import { z } from 'zod';
import { cell } from './cells.ts';
import { checkCells, locateIn, placeOf, type Step } from './candidate.ts';

const schema = z.object({
  ref: cell.ref,
  name: cell.text(200),
  contact_name: cell.optionalText(200),
  email: cell.email,
  phone: cell.phone,
  address_line: cell.optionalText(200),
  city: cell.optionalText(100),
  region: cell.optionalText(100),
  postal_code: cell.optionalText(20),
  country: cell.optionalText(100),
});

const columns = {
  ref: 'ref',
  name: 'name',
  contactName: 'contact_name',
  email: 'email',
  phone: 'phone',
  'addresses[0].line1': 'address_line',
  'addresses[0].city': 'city',
  'addresses[0].region': 'region',
  'addresses[0].postalCode': 'postal_code',
  'addresses[0].country': 'country',
  addresses: 'address_line',
};

export const customers: Step = {
  file: 'customers.csv',
  command: { domain: 'customers', name: 'importCustomers', input: 'CustomerRecordInput' },
  type: 'Customer',
  keyOf: ({ cells }) => cells['ref']?.trim() ?? '',
  parse(row) {
    const checked = checkCells(schema, row);
    if ('problems' in checked) return checked.problems;
    const { ref, name, contact_name, email, phone, address_line, postal_code, ...rest } = checked.value;
    const address = { line1: address_line, postalCode: postal_code, ...rest };
    const addresses = Object.values(address).every((part) => part === null) ? [] : [address];
    return {
      place: placeOf(row),
      key: ref,
      needs: [],
      lines: 0,
      record: () => ({ ref, name, contactName: contact_name, email, phone, addresses }),
      locate: locateIn(columns, placeOf(row)),
    };
  },
};
