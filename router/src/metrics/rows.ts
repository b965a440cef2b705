// Counts with little CPU for frequent events. prom-client sorts and joins the labels for each value, which takes 3 us of a
// call or request. Here the caller keeps the row of its labels, and prom-client gets the numbers when they are read.
import { Counter, Histogram, type CounterConfiguration, type HistogramConfiguration } from 'prom-client';

type Labels<Name extends string> = Readonly<Record<Name, string>>;

/** The count of one combination of labels. */
export interface Tally {
  count: number;
}

/** A counter with rows that its callers keep. */
export class TallyCounter<Name extends string> {
  readonly #rows: { readonly labels: Labels<Name>; readonly tally: Tally }[] = [];

  constructor(configuration: CounterConfiguration<Name>) {
    const rows = this.#rows;
    new Counter({
      ...configuration,
      collect() {
        this.reset();
        for (const { labels, tally } of rows) this.inc(labels, tally.count);
      },
    });
  }

  /** A new row; call once for each combination of labels. */
  row(labels: Labels<Name>): Tally {
    const tally = { count: 0 };
    this.#rows.push({ labels, tally });
    return tally;
  }
}

/** The observations of one combination of labels. */
export class Observations {
  readonly bounds: readonly number[];
  /** The number in each bucket alone. Values above the last bound are in none. */
  readonly inBucket: number[];
  count = 0;
  sum = 0;

  constructor(bounds: readonly number[]) {
    this.bounds = bounds;
    this.inBucket = bounds.map(() => 0);
  }

  observe(value: number): void {
    this.count += 1;
    this.sum += value;
    const bucket = this.bounds.findIndex((bound) => value <= bound);
    if (bucket >= 0) this.inBucket[bucket] = (this.inBucket[bucket] ?? 0) + 1;
  }
}

/** A histogram with rows that its callers keep. */
export class RowHistogram<Name extends string> extends Histogram<Name> {
  readonly #configuration: HistogramConfiguration<Name>;
  readonly #rows: { readonly labels: Labels<Name>; readonly observations: Observations }[] = [];

  constructor(configuration: HistogramConfiguration<Name> & { buckets: number[] }) {
    super(configuration);
    this.#configuration = configuration;
  }

  /** A new row; call once for each combination of labels. */
  row(labels: Labels<Name>): Observations {
    const observations = new Observations(this.#configuration.buckets ?? []);
    this.#rows.push({ labels, observations });
    return observations;
  }

  /** Called by prom-client for its text and by its own `get`; its types do not declare it. */
  async getForPromString() {
    const { name, help } = this.#configuration;
    return { name, help, type: 'histogram', values: this.#rows.flatMap((row) => this.#valuesOf(row)) };
  }

  #valuesOf({ labels, observations }: { labels: Labels<Name>; observations: Observations }) {
    const { name } = this.#configuration;
    const { bounds, inBucket, count, sum } = observations;
    let below = 0;
    const bucket = (le: number | string, value: number) => ({
      metricName: `${name}_bucket`,
      labels: { le },
      sharedLabels: labels,
      value,
    });
    return [
      ...bounds.map((bound, index) => bucket(bound, (below += inBucket[index] ?? 0))),
      bucket('+Inf', count),
      { metricName: `${name}_sum`, labels: {}, sharedLabels: labels, value: sum },
      { metricName: `${name}_count`, labels: {}, sharedLabels: labels, value: count },
    ];
  }
}
