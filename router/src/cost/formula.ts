// Numbers of a document that may depend on a request's variables. A constant is computed once, when the document is read;
// the others are functions of the variables.

export interface Evaluation {
  /** Coerced, with the defaults of variables and input fields. */
  readonly variables: Readonly<Record<string, unknown>>;
  /** The values of shared parts, so that a fragment that is used often is evaluated once. */
  readonly known: Map<object, number>;
}

export type Formula = number | ((request: Evaluation) => number);

/**
 * Larger numbers make no difference, and below it sums are exact and finite. Otherwise, fragments that spread each other 2^1000
 * times would become infinity, and infinity times an empty list NaN.
 */
const CEILING = 1e12;

const bounded = (value: number): number => Math.min(value, CEILING);

export const evaluate = (formula: Formula, request: Evaluation): number =>
  typeof formula === 'number' ? formula : formula(request);

export function sum(terms: readonly Formula[]): Formula {
  let constant = 0;
  const rest: ((request: Evaluation) => number)[] = [];
  for (const term of terms) {
    if (typeof term === 'number') constant += term;
    else rest.push(term);
  }
  constant = bounded(constant);
  if (rest.length === 0) return constant;
  return (request) => bounded(rest.reduce((total, term) => total + term(request), constant));
}

export function times(left: Formula, right: Formula): Formula {
  if (left === 0 || right === 0) return 0;
  if (typeof left === 'number' && typeof right === 'number') return bounded(left * right);
  return (request) => bounded(evaluate(left, request) * evaluate(right, request));
}

export function largest(terms: readonly Formula[]): Formula {
  if (terms.every((term) => typeof term === 'number')) return Math.max(0, ...terms);
  return (request) => Math.max(0, ...terms.map((term) => evaluate(term, request)));
}

/** Evaluates `formula` once per request, for any number of formulas that use it. */
export function shared(formula: Formula): Formula {
  if (typeof formula === 'number') return formula;
  return (request) => {
    let value = request.known.get(formula);
    if (value === undefined) {
      value = formula(request);
      request.known.set(formula, value);
    }
    return value;
  };
}
