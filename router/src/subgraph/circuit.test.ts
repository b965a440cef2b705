import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closedCircuit, next, type Circuit, type CircuitEvent } from './circuit.ts';

const limits = { breakerFailures: 3, breakerOpenMs: 100 };
const after = (circuit: Circuit, ...events: CircuitEvent[]): Circuit =>
  events.reduce((state, event) => next(state, event, limits), circuit);
const failed = (now_ms: number): CircuitEvent => ({ kind: 'failed', now_ms });
const asked = (now_ms: number): CircuitEvent => ({ kind: 'asked', now_ms });
const answered: CircuitEvent = { kind: 'answered' };
const open: Circuit = { state: 'open', until_ms: 100 };
const halfOpen: Circuit = { state: 'half-open' };

describe('every event in every state', () => {
  const twice: Circuit = { state: 'closed', failures: 2 };
  test.each<[Circuit, CircuitEvent, Circuit]>([
    [closedCircuit, answered, closedCircuit],
    [twice, answered, closedCircuit],
    [closedCircuit, failed(7), { state: 'closed', failures: 1 }],
    [twice, failed(7), { state: 'open', until_ms: 107 }],
    [twice, asked(7), twice],
    [twice, { kind: 'probe-answered' }, twice],
    [twice, { kind: 'probe-failed', now_ms: 7 }, twice],
    [open, asked(99), open],
    [open, asked(100), halfOpen],
    [open, answered, open],
    [open, failed(7), open],
    [open, { kind: 'probe-answered' }, open],
    [open, { kind: 'probe-failed', now_ms: 7 }, open],
    [halfOpen, asked(1_000), halfOpen],
    [halfOpen, answered, halfOpen],
    [halfOpen, failed(7), halfOpen],
    [halfOpen, { kind: 'probe-answered' }, closedCircuit],
    [halfOpen, { kind: 'probe-failed', now_ms: 7 }, { state: 'open', until_ms: 107 }],
  ])('%j after %j is %j', (before, event, then) => {
    expect(next(before, event, limits)).toEqual(then);
  });
});

test('what changes nothing gives the same object back', () => {
  expect(after(closedCircuit, answered, asked(1), answered)).toBe(closedCircuit);
  expect(after(open, asked(1), answered, failed(2))).toBe(open);
  const untouched: Circuit = { state: 'closed', failures: 0 };
  expect(after(untouched, answered)).toBe(untouched);
});

/** A call in flight, and whether it was sent as a probe. */
interface Sent {
  readonly isProbe: boolean;
}

/** One event: time passes, a call is about to be sent, or the call at this index of those in flight ends. */
const happening = fc.oneof(
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('wait' as const), ms: fc.nat(150) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ask' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('end' as const),
      at: fc.nat(20),
      well: fc.constantFrom(true, false, false),
    }),
  },
);

test('300 histories of 60 to 180 calls, waits and ends: the circuit lets through what their history allows', () => {
  let probes = 0;
  fc.assert(
    fc.property(fc.array(happening, { minLength: 60, maxLength: 180, size: 'max' }), (history) => {
      let circuit: Circuit = closedCircuit;
      let now_ms = 0;
      const underWay: Sent[] = [];
      // The oracle: it follows the events without states.
      let failuresInARow = 0;
      let openedAt: number | undefined;
      let probing = false;
      const tell = (event: CircuitEvent): void => void (circuit = next(circuit, event, limits));
      for (const step of history) {
        if (step.kind === 'wait') now_ms += step.ms;
        else if (step.kind === 'ask') {
          const mayProbe = openedAt !== undefined && !probing && now_ms - openedAt >= limits.breakerOpenMs;
          const before = circuit;
          tell(asked(now_ms));
          const isProbe = before.state === 'open' && circuit.state === 'half-open';
          expect(isProbe).toBe(mayProbe);
          expect(circuit.state === 'closed').toBe(openedAt === undefined);
          if (isProbe) {
            probing = true;
            probes += 1;
          }
          if (isProbe || openedAt === undefined) underWay.push({ isProbe });
        } else {
          const [ended] = underWay.splice(step.at % Math.max(1, underWay.length), 1);
          if (!ended) continue;
          if (ended.isProbe) {
            probing = false;
            openedAt = step.well ? undefined : now_ms;
            failuresInARow = 0;
            tell(step.well ? { kind: 'probe-answered' } : { kind: 'probe-failed', now_ms });
          } else {
            // A call from before the circuit opened counts if it ends after the circuit is closed again.
            if (openedAt === undefined) failuresInARow = step.well ? 0 : failuresInARow + 1;
            if (failuresInARow >= limits.breakerFailures) {
              openedAt = now_ms;
              failuresInARow = 0;
            }
            tell(step.well ? answered : failed(now_ms));
          }
          expect(circuit.state === 'closed').toBe(openedAt === undefined);
        }
      }
    }),
    { numRuns: 300, seed: 11 },
  );
  // The histories must contain many probes.
  expect(probes).toBeGreaterThan(500);
});
