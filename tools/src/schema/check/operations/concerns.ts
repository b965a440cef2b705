// Decides whether a change concerns an operation, and gives the reason as a sentence about the operation.
import { getNamedType, type GraphQLSchema, isLeafType } from 'graphql';
import type { Change } from '../changes/change.ts';
import { fieldType, isRequiredAt, onlyNullabilityDiffers } from '../changes/criticality.ts';
import { mayBe, type Touches } from './touches.ts';

export interface Concern {
  /** Each request of it fails, or is answered with values of another type. */
  readonly certain: boolean;
  readonly reason: string;
}

export interface Schemas {
  readonly before: GraphQLSchema;
  readonly after: GraphQLSchema;
}

type Rule = (change: Change, touches: Touches, schemas: Schemas) => Concern | undefined;

const certain = (reason: string): Concern => ({ certain: true, reason });
const perhaps = (reason: string): Concern => ({ certain: false, reason });
/** "Order" and "total" of "Order.total" and of "Order.total(in:)"; the third is the argument. */
const parts = (coordinate: string): readonly [string, string] => {
  const [type = '', member = ''] = coordinate.split(/[.(]/u);
  return [type, member];
};
const fieldOf = (coordinate: string): string => coordinate.split('(', 1)[0] ?? coordinate;

const sent: Rule = ({ coordinate }, { literals, sends }) => {
  const [type] = parts(coordinate);
  if (literals.has(coordinate)) return certain(`writes out ${coordinate}`);
  return sends.has(type) ? perhaps(`may send ${coordinate} in a variable`) : undefined;
};

const typeChanged: Rule = ({ coordinate, criticality }, { fields }, { before, after }) => {
  if (!fields.has(coordinate)) return undefined;
  if (criticality === 'dangerous') return perhaps(`selects ${coordinate}, which may be null now`);
  const [old, now] = [fieldType(coordinate, before), fieldType(coordinate, after)];
  if (old === undefined || now === undefined) return perhaps(`asks for ${coordinate}`);
  const [one, other] = [getNamedType(old), getNamedType(now)];
  const sameShape = one.name === other.name && onlyNullabilityDiffers(old, now);
  // Of objects the selection decides: where it still fits, the new schema takes it.
  const reads = isLeafType(one) || isLeafType(other) || one.name === other.name;
  const reason = `asks for ${coordinate}, which gives ${now} instead of ${old}`;
  return reads && !sameShape ? certain(reason) : perhaps(reason);
};

const inputFieldAdded: Rule = ({ coordinate, criticality }, { objects, sends }) => {
  const [type] = parts(coordinate);
  if (objects.some((object) => object.type === type)) {
    return { certain: criticality === 'breaking', reason: `writes a ${type} without ${coordinate}` };
  }
  const surely = sends.get(type);
  if (surely === undefined) return undefined;
  return {
    certain: criticality === 'breaking' && surely,
    reason: `sends a ${type} without ${coordinate} in a variable`,
  };
};

const inputDefault: Rule = ({ coordinate, criticality }, { objects, sends }) => {
  const [type, field] = parts(coordinate);
  const leaves = objects.some((object) => object.type === type && !object.fields.includes(field));
  if (leaves) return { certain: criticality === 'breaking', reason: `leaves out ${coordinate}` };
  return sends.has(type) ? perhaps(`may leave out ${coordinate} in a variable`) : undefined;
};

const argumentTypeChanged: Rule = ({ coordinate }, { passed, omitted }, { after }) => {
  if (passed.has(coordinate)) return perhaps(`passes ${coordinate}`);
  return omitted.has(coordinate) && isRequiredAt(coordinate, after)
    ? certain(`leaves out ${coordinate}, which is required now`)
    : undefined;
};

const enumRemoved: Rule = (change, touches, schemas) => {
  const [type] = parts(change.coordinate);
  const reads = touches.reads.has(type)
    ? perhaps(`reads ${type}, and may wait for ${change.coordinate}`)
    : undefined;
  return sent(change, touches, schemas) ?? reads;
};

/** Selections on the interface, or on the member, where an object of the type may stand. */
const selected = (condition: string, type: string, { conditions }: Touches, schema: GraphQLSchema): boolean =>
  [...conditions].some((entry) => {
    const [within = '', on] = entry.split('>');
    return on === condition && mayBe(type, within, schema);
  });

const interfaceChanged: Rule = ({ coordinate, kind }, touches, { before, after }) => {
  const [type, name] = parts(coordinate);
  const gone = kind.endsWith('_REMOVED');
  if (selected(name, type, touches, gone ? before : after)) {
    return perhaps(`selects on ${name}, which ${gone ? 'no longer fits' : 'also fits'} ${type}`);
  }
  return touches.reads.has(name)
    ? perhaps(`reads ${name}, which ${type} is ${gone ? 'no longer' : 'now'}`)
    : undefined;
};

const memberRemoved: Rule = ({ coordinate }, touches, { before }) => {
  const [union, member] = parts(coordinate);
  return touches.reads.has(union) && selected(member, member, touches, before)
    ? perhaps(`selects on ${member} in ${union}`)
    : undefined;
};

const whole: Rule = ({ coordinate }, { types, fields }) => {
  const [type, member] = parts(coordinate);
  if (member !== '') return fields.has(`${type}.${member}`) ? perhaps(`asks for ${coordinate}`) : undefined;
  return types.has(type) ? perhaps(`uses ${type}`) : undefined;
};

const rules: Readonly<Record<string, Rule>> = {
  FIELD_REMOVED: ({ coordinate }, { fields }) =>
    fields.has(coordinate) ? certain(`asks for ${coordinate}`) : undefined,
  FIELD_TYPE_CHANGED: typeChanged,
  FIELD_ARGUMENT_ADDED: ({ coordinate, criticality }, { fields }) =>
    fields.has(fieldOf(coordinate))
      ? {
          certain: criticality === 'breaking',
          reason: `asks for ${fieldOf(coordinate)} without ${coordinate}`,
        }
      : undefined,
  FIELD_ARGUMENT_REMOVED: ({ coordinate }, { passed }) =>
    passed.has(coordinate) ? certain(`passes ${coordinate}`) : undefined,
  FIELD_ARGUMENT_TYPE_CHANGED: argumentTypeChanged,
  FIELD_ARGUMENT_DEFAULT_CHANGED: ({ coordinate, criticality }, { omitted }) =>
    omitted.has(coordinate)
      ? { certain: criticality === 'breaking', reason: `leaves out ${coordinate}` }
      : undefined,
  INPUT_FIELD_REMOVED: sent,
  INPUT_FIELD_TYPE_CHANGED: ({ coordinate }, { literals, sends }) =>
    literals.has(coordinate) || sends.has(parts(coordinate)[0])
      ? perhaps(`may send ${coordinate}`)
      : undefined,
  INPUT_FIELD_ADDED: inputFieldAdded,
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: inputDefault,
  ENUM_VALUE_REMOVED: enumRemoved,
  ENUM_VALUE_ADDED: ({ coordinate }, { reads }) =>
    reads.has(parts(coordinate)[0])
      ? perhaps(`reads ${parts(coordinate)[0]}, and may be given ${coordinate}`)
      : undefined,
  UNION_MEMBER_ADDED: ({ coordinate }, { reads }) =>
    reads.has(parts(coordinate)[0])
      ? perhaps(`reads ${parts(coordinate)[0]}, and may be given a ${parts(coordinate)[1]}`)
      : undefined,
  UNION_MEMBER_REMOVED: memberRemoved,
  OBJECT_TYPE_INTERFACE_ADDED: interfaceChanged,
  OBJECT_TYPE_INTERFACE_REMOVED: interfaceChanged,
  SCHEMA_QUERY_TYPE_CHANGED: (_change, { kinds }) => (kinds.has('query') ? perhaps('is a query') : undefined),
  SCHEMA_MUTATION_TYPE_CHANGED: (_change, { kinds }) =>
    kinds.has('mutation') ? perhaps('is a mutation') : undefined,
};

/** Why the change concerns an operation that touches this; undefined when it does not. What is safe concerns nobody. */
export function concernOf(change: Change, touches: Touches, schemas: Schemas): Concern | undefined {
  if (change.criticality === 'safe') return undefined;
  if (change.coordinate.startsWith('@')) {
    const [directive = ''] = change.coordinate.split('(', 1);
    return touches.directives.has(directive) ? perhaps(`uses ${directive}`) : undefined;
  }
  return (rules[change.kind] ?? whole)(change, touches, schemas);
}
