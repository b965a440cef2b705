// The circuit of one subgraph as a state machine. Pure: the time is told, and nothing is called.

/** What is known of a subgraph, by how its last calls ended. */
export type Circuit =
  /** Called as usual; `failures` in a row so far. */
  | { readonly state: 'closed'; readonly failures: number }
  /** Not called until then. */
  | { readonly state: 'open'; readonly until_ms: number }
  /** One call is on its way to find out. */
  | { readonly state: 'half-open' };

export type CircuitEvent =
  /** A call wants to go; it is the probe when this makes the circuit half-open. */
  | { readonly kind: 'asked'; readonly now_ms: number }
  /** A call that was sent while the circuit was closed has ended; it may be another state by now. */
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

/** The same object when nothing changes: this is on the way of every call. */
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
    // Others wait for the probe; what was sent before the circuit opened says nothing about now.
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
