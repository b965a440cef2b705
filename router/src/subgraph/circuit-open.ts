/** A call that was not made: the subgraph has failed so often that only one call at a time tries whether it is back. */
export class CircuitOpen extends Error {
  override name = 'CircuitOpen';
  constructor() {
    super('The subgraph is left alone for a moment.');
  }
}
