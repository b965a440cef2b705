import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { CannotJudge } from '../cannot-judge.ts';

/** A client's document; throws `CannotJudge` with the place of its entry when it is no GraphQL. */
export function parseBody(body: string, place: string, name: string): DocumentNode {
  try {
    return parse(body, { noLocation: true });
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    throw new CannotJudge(`${place}: the body of ${name} is not GraphQL: ${error.message}`);
  }
}

/** The line of the first place where the text says it. */
export function lineIn(text: string, said: string): number {
  const at = text.indexOf(said);
  return at < 0 ? 1 : text.slice(0, at).split('\n').length;
}
