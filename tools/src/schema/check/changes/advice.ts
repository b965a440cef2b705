// Says in one or two sentences what to do about a change.
import type { Change, Verdict } from './change.ts';

const keepAndDeprecate = (what: string) =>
  `Keep ${what}, mark it @deprecated(reason:) with what to use instead, and remove it when no live client uses it.`;

/** By kind; what makes the change harmless for those who use what it touches. */
const waysOut: Readonly<Record<string, (coordinate: string) => string>> = {
  FIELD_REMOVED: keepAndDeprecate,
  FIELD_TYPE_CHANGED: (coordinate) => `Leave ${coordinate} as it is and add another field with the new type.`,
  FIELD_ARGUMENT_ADDED: () => 'Make the argument optional: nullable, or with a default.',
  FIELD_ARGUMENT_REMOVED: keepAndDeprecate,
  FIELD_ARGUMENT_TYPE_CHANGED: () => 'Keep the argument and add another with the new type.',
  FIELD_ARGUMENT_DEFAULT_CHANGED: () => 'Keep the default, and let clients that need another value pass it.',
  INPUT_FIELD_ADDED: () => 'Make the input field optional: nullable, or with a default.',
  INPUT_FIELD_REMOVED: keepAndDeprecate,
  INPUT_FIELD_TYPE_CHANGED: () => 'Keep the input field and add another with the new type.',
  INPUT_FIELD_DEFAULT_VALUE_CHANGED: () =>
    'Keep the default, and let clients that need another value pass it.',
  ENUM_VALUE_REMOVED: keepAndDeprecate,
  ENUM_VALUE_ADDED: () => 'Make sure that these clients have a branch for values that they do not know.',
  UNION_MEMBER_ADDED: () => 'Make sure that these clients have a branch for members that they do not know.',
  UNION_MEMBER_REMOVED: () =>
    'Keep the member, even if nothing returns it any more, until no live client selects on it.',
  OBJECT_TYPE_INTERFACE_ADDED: () =>
    'Make sure that these clients can show one more type where they select on the interface.',
  OBJECT_TYPE_INTERFACE_REMOVED: () => 'Keep the interface on the type until no live client selects on it.',
  TYPE_REMOVED: (coordinate) =>
    `Keep ${coordinate} until no live client uses it; deprecate the fields that return it.`,
  TYPE_KIND_CHANGED: (coordinate) => `Leave ${coordinate} as it is and add a type with another name.`,
  ACCESS_TIGHTENED: () => 'Make sure that these clients sign in with these scopes before they send it.',
  ACCESS_CHANGED: () => 'Make sure that these clients sign in with these scopes before they send it.',
};

/** What a dangerous change asks for where the way out of a breaking one would be too much. */
const carefully: Readonly<Record<string, string>> = {
  FIELD_TYPE_CHANGED: 'Make sure that these clients handle null, or keep the field non-null.',
  FIELD_ARGUMENT_ADDED: 'Make sure that the default does the same as leaving the argument out did before.',
  INPUT_FIELD_ADDED: 'Make sure that the default does the same as leaving the field out did before.',
};

export function adviceFor(
  { coordinate, kind, criticality }: Change,
  verdict: Verdict,
  isUsed: boolean,
): string {
  const way = waysOut[kind]?.(coordinate) ?? `Leave ${coordinate} as it is and add the new one next to it.`;
  switch (verdict) {
    case 'stops':
      return way;
    case 'allowed':
      return 'Nothing now; remove the exception once the change has landed.';
    case 'unused':
      return 'Nothing, if every live client has its manifest here; otherwise check with the others first.';
    case 'passes':
      if (criticality === 'safe') return 'Nothing.';
      return isUsed ? (carefully[kind] ?? way) : 'Nothing: no known operation is affected.';
  }
}
