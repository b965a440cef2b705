import { Kind, type DirectiveNode } from 'graphql';
import type { Formula } from './formula.ts';

/** 1 if @skip and @include keep a selection, 0 if a literal or a variable excludes it. */
export function presence(directives: readonly DirectiveNode[] = []): Formula {
  const variables: { name: string; wanted: boolean }[] = [];
  for (const directive of directives) {
    const wanted = directive.name.value === 'include';
    if (!wanted && directive.name.value !== 'skip') continue;
    const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
    if (value?.kind === Kind.BOOLEAN && value.value !== wanted) return 0;
    if (value?.kind === Kind.VARIABLE) variables.push({ name: value.name.value, wanted });
  }
  if (variables.length === 0) return 1;
  return (request) => (variables.every(({ name, wanted }) => request.variables[name] === wanted) ? 1 : 0);
}
