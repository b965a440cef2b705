// Formats findings for a terminal: the problem first, places that a click opens, nothing repeated.
import type { Finding, Hint } from './composition.ts';

const indent = (text: string, by: string): string => text.replaceAll(/^(?=.)/gmu, by);

/** Groups in the order of their first member. */
const groupsOf = <Item>(items: readonly Item[], keyOf: (item: Item) => string): [Item, ...Item[]][] => {
  const groups = new Map<string, [Item, ...Item[]]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return [...groups.values()];
};

/** A finding as lines for a terminal. */
export function describe({ code, message, places }: Finding): string {
  return [`${code}: ${message}`, ...places.map((place) => `    at ${place}`)].join('\n');
}

/** Hints of one code that stand at the same places are reported together, their places once. */
function describeTogether([first, ...others]: readonly [Finding, ...Finding[]]): string {
  if (others.length === 0) return `hint ${describe(first)}`;
  const messages = [...new Set([first, ...others].map(({ message }) => message))];
  return [
    `hint ${first.code}, ${messages.length} of a kind:`,
    ...messages.map((message) => indent(message, '  ')),
    ...first.places.map((place) => `    at ${place}`),
  ].join('\n');
}

/** What federation calls DEBUG, one line per code and type; for example a shared enum to which each subgraph adds its own values. */
function describeNotes([first, ...others]: readonly [Hint, ...Hint[]]): string {
  const about = first.coordinate === undefined ? '' : ` on ${first.coordinate.split('.')[0] ?? ''}`;
  return `note ${first.code}: ${others.length + 1}${about}, no action needed (--verbose lists them)`;
}

/** Everything worth a line about hints; `verbose` tells those in full, too, that need nobody to act. */
export function describeHints(hints: readonly Hint[], verbose: boolean): string[] {
  const toMend = hints.filter(({ level }) => verbose || level !== 'DEBUG');
  const notes = verbose ? [] : hints.filter(({ level }) => level === 'DEBUG');
  return [
    ...groupsOf(toMend, ({ code, places }) => `${code} ${places.join(' ')}`).map(describeTogether),
    ...groupsOf(notes, ({ code, coordinate }) => `${code} ${coordinate?.split('.')[0] ?? ''}`).map(
      describeNotes,
    ),
  ];
}
