import { violatedConstraint } from './failures.ts';

/**
 * Tells which rule of the schema refused a statement, in the words of a domain: `ruleIn({ thing_ref_unique: { taken: 'ref' } })`
 * answers `{ taken: 'ref' }` for an error of that constraint, undefined for any other.
 */
export function ruleIn<Words>(words: Readonly<Record<string, Words>>): (error: unknown) => Words | undefined {
  const known = new Map(Object.entries(words));
  return (error) => known.get(violatedConstraint(error) ?? '');
}
