// Says in one or two sentences what to do about a change.
import type { Change, Verdict } from './change.ts';

/** What makes the change harmless for those who use what it touches. */
function wayOut({ coordinate, kind }: Change): string {
  switch (kind) {
    case 'FIELD_REMOVED':
    case 'FIELD_ARGUMENT_REMOVED':
    case 'INPUT_FIELD_REMOVED':
    case 'ENUM_VALUE_REMOVED':
      return `Keep ${coordinate}, mark it @deprecated(reason:) with what to use instead, and remove it when no live client uses it.`;
    case 'FIELD_TYPE_CHANGED':
      return `Leave ${coordinate} as it is and add another field with the new type.`;
    case 'FIELD_ARGUMENT_ADDED':
      return 'Make the argument optional: nullable, or with a default.';
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
      return 'Keep the argument and add another with the new type.';
    case 'INPUT_FIELD_ADDED':
      return 'Make the input field optional: nullable, or with a default.';
    case 'INPUT_FIELD_TYPE_CHANGED':
      return 'Keep the input field and add another with the new type.';
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED':
    case 'INPUT_FIELD_DEFAULT_VALUE_CHANGED':
      return 'Keep the default, and let clients that need another value pass it.';
    case 'ENUM_VALUE_ADDED':
      return 'Make sure that these clients have a branch for values that they do not know.';
    case 'UNION_MEMBER_ADDED':
      return 'Make sure that these clients have a branch for members that they do not know.';
    case 'UNION_MEMBER_REMOVED':
      return 'Keep the member, even if nothing returns it any more, until no live client selects on it.';
    case 'OBJECT_TYPE_INTERFACE_ADDED':
      return 'Make sure that these clients can show one more type where they select on the interface.';
    case 'OBJECT_TYPE_INTERFACE_REMOVED':
      return 'Keep the interface on the type until no live client selects on it.';
    case 'TYPE_REMOVED':
      return `Keep ${coordinate} until no live client uses it; deprecate the fields that return it.`;
    case 'TYPE_KIND_CHANGED':
      return `Leave ${coordinate} as it is and add a type with another name.`;
    case 'ACCESS_TIGHTENED':
    case 'ACCESS_CHANGED':
      return 'Make sure that these clients sign in with these scopes before they send it.';
    default:
      return `Leave ${coordinate} as it is and add the new one next to it.`;
  }
}

/** What a dangerous change asks for; the way out of a breaking one may be too much. */
function care(change: Change): string {
  switch (change.kind) {
    case 'FIELD_TYPE_CHANGED':
      return 'Make sure that these clients handle null, or keep the field non-null.';
    case 'FIELD_ARGUMENT_ADDED':
      return 'Make sure that the default does the same as leaving the argument out did before.';
    case 'INPUT_FIELD_ADDED':
      return 'Make sure that the default does the same as leaving the field out did before.';
    default:
      return wayOut(change);
  }
}

export function adviceFor(change: Change, verdict: Verdict, isUsed: boolean): string {
  switch (verdict) {
    case 'stops':
      return wayOut(change);
    case 'allowed':
      return 'Nothing now; remove the exception once the change has landed.';
    case 'unused':
      return 'Nothing, if every live client has its manifest here; otherwise check with the others first.';
    case 'passes':
      if (change.criticality === 'safe') return 'Nothing.';
      return isUsed ? care(change) : 'Nothing: no known operation is affected.';
  }
}
