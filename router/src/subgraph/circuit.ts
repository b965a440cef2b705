// The circuit breaker of one subgraph as a state machine. Pure: the time is an argument, and nothing is called.

/** The state of a subgraph, from the results of its last calls. */
export type Circuit =
  /** Called as usual; `failures` in a row so far. */
  | { readonly state: 'closed'; readonly failures: number }
  /** Not called until `until_ms`. */
  | { readonly state: 'open'; readonly until_ms: number }
  /** One call, the probe, is in flight. */
  | { readonly state: 'half-open' };

export type CircuitEvent =
  /** A call is about to be sent; it is the probe if this makes the circuit half-open. */
  | { readonly kind: 'asked'; readonly now_ms: number }
  /** A call that was sent while the circuit was closed has ended. The state may have changed since. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'failed'; readonly now_ms: number }
  | { readonly kind: 'probe-answered' }
  | { readonly kind: 'probe-failed'; readonly now_ms: number };

export interface CircuitLimits {
  /** Failures in a row that open it. */
  readonly breakerFailures: number;
  /** How long it stays open before a call may try. */
  readonly breakerOpenMs: number;
}

export const closedCircuit: Circuit = { state: 'closed', failures: 0 };

/** Returns the same object if nothing changes, because every call passes here. */
export function next(circuit: Circuit, event: CircuitEvent, limits: CircuitLimits): Circuit {
  switch (circuit.state) {
    case 'closed':
      return afterClosed(circuit, event, limits);
    case 'open':
      return event.kind === 'asked' && event.now_ms >= circuit.until_ms ? { state: 'half-open' } : circuit;
    case 'half-open':
      return afterHalfOpen(circuit, event, limits);
  }
}

function afterClosed(
  circuit: Extract<Circuit, { state: 'closed' }>,
  event: CircuitEvent,
  limits: CircuitLimits,
): Circuit {
  switch (event.kind) {
    case 'answered':
      return circuit.failures === 0 ? circuit : closedCircuit;
    case 'failed': {
      const failures = circuit.failures + 1;
      return failures < limits.breakerFailures ? { state: 'closed', failures } : opened(event, limits);
    }
    case 'asked':
    case 'probe-answered':
    case 'probe-failed':
      return circuit;
  }
}

function afterHalfOpen(circuit: Circuit, event: CircuitEvent, limits: CircuitLimits): Circuit {
  switch (event.kind) {
    case 'probe-answered':
      return closedCircuit;
    case 'probe-failed':
      return opened(event, limits);
    // Other calls wait for the probe. Calls from before the circuit opened say nothing about the current state.
    case 'asked':
    case 'answered':
    case 'failed':
      return circuit;
  }
}

const opened = ({ now_ms }: { readonly now_ms: number }, { breakerOpenMs }: CircuitLimits): Circuit => ({
  state: 'open',
  until_ms: now_ms + breakerOpenMs,
});
