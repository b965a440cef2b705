// Everything that may refuse an operation for what it asks or how often, in one hook: Apollo Server runs the hooks of several
// plugins at the same time, and what is refused for its cost must use up nobody's tries.
import type { RequestListener } from '../apollo-server.ts';
import type { FieldRates, Rates } from '../rates/rates.ts';
import type { CostLimits } from './check.ts';

/** Before planning, and on documents that are known already, too. */
export function limitsBeforePlanning(limits: {
  costs: CostLimits;
  rates: Rates;
  fieldRates: FieldRates;
}): RequestListener {
  const { costs, rates, fieldRates } = limits;
  return {
    async didResolveOperation({ document, operation, request, contextValue: context }) {
      const tooOften = await rates.viewerRefusal(context);
      if (tooOften) throw tooOften;
      // Apollo Server knows an operation that is absent only after this, though its types do not.
      const definition: typeof operation | undefined = operation;
      if (!definition) return;
      const { variables = {} } = request;
      const asked = { document, operation: definition, variables };
      const refusal = costs.refusal(asked) ?? (await fieldRates.refusal({ ...asked, context }));
      if (refusal) throw refusal;
    },
  };
}
