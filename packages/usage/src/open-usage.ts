// Counts requests of one process in a buffer and writes the buffer to the database in the background. No request waits for
// it, and an unavailable database makes nothing fail.
import { randomUUID } from 'node:crypto';
import type { Log } from '@kawa/log';
import { connect, isOutage, migrateUnderLock } from '@kawa/postgres';
import type { GraphQLSchema } from 'graphql';
import { CountBuffer } from './buffer.ts';
import { counterOf, type Executed } from './counter.ts';
import { usageLimits, type UsageLimits } from './limits.ts';
import { Remembered } from './remembered.ts';
import { sweep } from './sweep.ts';
import { migrationsFolder } from './tables.ts';
import { writeBatch, type Batch } from './write-batch.ts';

export interface UsageOptions {
  readonly databaseUrl: string;
  /** Days that are kept. */
  readonly retentionDays: number;
  readonly log: Log;
  readonly limits?: Partial<UsageLimits>;
  readonly clock?: () => Date;
  /** Told the text of every statement; tests count with it. */
  readonly onStatement?: (text: string) => void;
}

/** What happened to the counts, in requests and in flushes; plain numbers, for a scrape to read. */
export interface UsageTotals {
  written: number;
  /** Given up: the database refused them, or was away at the stop. */
  dropped: number;
  /** Of those written: counted as `other`, for a bound had no room for their operation or client. */
  others: number;
  flushes: number;
  failedFlushes: number;
}

export interface Usage {
  readonly totals: Readonly<UsageTotals>;
  /** Counts executed operations of `schema`; costs a request less than a microsecond, and never throws. */
  counter(schema: GraphQLSchema): (executed: Executed) => void;
  /** Writes what was counted until now. Never throws: what could not be written waits. */
  flush(): Promise<void>;
  /** Writes once more, for a limited time, and closes. */
  close(): Promise<void>;
}

type Waiting = Batch & { refused: number };

/** Opens no connection before there is something to write. */
export function openUsage(options: UsageOptions): Usage {
  const writer = new UsageWriter(options);
  return {
    totals: writer.totals,
    counter: (schema) => writer.counter(schema),
    flush: () => writer.flush(),
    close: () => writer.close(),
  };
}

class UsageWriter {
  readonly totals: UsageTotals = { written: 0, dropped: 0, others: 0, flushes: 0, failedFlushes: 0 };
  readonly limits: UsageLimits;
  /** What is counted now. */
  buffer: CountBuffer;
  readonly #options: UsageOptions;
  readonly #connection: ReturnType<typeof connect>;
  readonly #id = randomUUID();
  readonly #timer: NodeJS.Timeout;
  /** The oldest first; a batch never changes, so that a second try of it is the same. */
  readonly #waiting: Waiting[] = [];
  readonly #remembered: Remembered;
  #number = 0;
  #migrated = false;
  #sweptOn: string | undefined;
  #isAway = false;
  #wasWrong = false;
  #flushing: Promise<void> = Promise.resolve();

  constructor(options: UsageOptions) {
    this.#options = options;
    this.limits = { ...usageLimits, ...options.limits };
    this.#remembered = new Remembered(this.limits.remembered);
    this.buffer = this.#newBuffer();
    const { databaseUrl: url, onStatement } = options;
    this.#connection = connect({ url, applicationName: 'kawa-usage', poolSize: 1, onStatement });
    this.#timer = setInterval(() => void this.flush(), this.limits.flushEveryMs).unref();
  }

  /** Threat: a mistake in here would turn an answer that is ready into a failure. */
  counter(schema: GraphQLSchema): (executed: Executed) => void {
    const count = counterOf(schema, { limits: this.limits, buffer: () => this.buffer });
    return (executed) => {
      try {
        count(executed);
      } catch (error) {
        this.totals.dropped += 1;
        if (!this.#wasWrong) this.#options.log.error({ err: error }, 'usage: a request cannot be counted');
        this.#wasWrong = true;
      }
    };
  }

  /** One after the other: a batch that is under way must not be sent a second time beside itself. */
  flush(): Promise<void> {
    this.#flushing = this.#flushing.then(() => this.#flush());
    return this.#flushing;
  }

  async close(): Promise<void> {
    clearInterval(this.#timer);
    const { promise: late, resolve } = Promise.withResolvers<void>();
    const timer = setTimeout(resolve, this.limits.lastFlushMs);
    await Promise.race([this.flush(), late]);
    clearTimeout(timer);
    const lost = this.#waiting.reduce((sum, { counts }) => sum + counts.requests, this.buffer.requests);
    this.totals.dropped += lost;
    if (lost > 0)
      this.#options.log.warn({ requests: lost }, 'usage: the database is away at the stop; counts are lost');
    await this.#connection.close();
  }

  async #flush(): Promise<void> {
    this.#setAside();
    const [first] = this.#waiting;
    if (!first) return;
    try {
      await this.#prepare();
      for (let batch: Waiting | undefined = first; batch; batch = this.#waiting[0]) {
        const written = await writeBatch(this.#connection.db, batch, this.limits);
        this.#waiting.shift();
        this.totals.flushes += 1;
        this.totals.written += batch.counts.requests;
        this.totals.others += written.others;
        this.#remembered.add(written);
      }
      await this.#sweep();
      if (this.#isAway) this.#options.log.info('usage: counts are written again');
      this.#isAway = false;
    } catch (error) {
      this.#failed(error);
    }
  }

  /** Once per problem, not per flush; never the error's own text, which holds the statement. */
  #failed(error: unknown): void {
    this.totals.failedFlushes += 1;
    const { log } = this.#options;
    const [batch] = this.#waiting;
    if (batch && this.#migrated && !isOutage(error)) batch.refused += 1;
    if (batch && batch.refused >= this.limits.refusedTimes) {
      this.#waiting.shift();
      const requests = batch.counts.requests;
      this.totals.dropped += requests;
      log.error({ requests, err: error }, 'usage: the database refuses these counts; they are lost');
    }
    if (!this.#isAway)
      log.warn({ err: error }, 'usage: counts cannot be written; they are kept and tried again');
    this.#isAway = true;
  }

  async #prepare(): Promise<void> {
    if (this.#migrated) return;
    await migrateUnderLock(this.#options.databaseUrl, migrationsFolder, 'USAGE_DATABASE_URL');
    this.#migrated = true;
  }

  /**
   * What was counted becomes a batch. While one waits, counting goes on in the buffer, which is bounded; only a new day needs
   * a new one.
   */
  #setAside(): void {
    const isFull = this.#waiting.length >= this.limits.waitingBatches;
    const isSameDay = this.buffer.day === this.#today();
    if (isFull || (isSameDay && this.#waiting.length > 0)) return;
    if (!this.buffer.isEmpty) {
      this.#number += 1;
      this.#waiting.push({ writer: this.#id, number: this.#number, counts: this.buffer, refused: 0 });
    } else if (isSameDay) return;
    this.buffer = this.#newBuffer();
  }

  async #sweep(): Promise<void> {
    const today = this.#today();
    if (this.#sweptOn === today) return;
    await sweep(this.#connection.db, today, this.#options.retentionDays);
    this.#sweptOn = today;
  }

  #newBuffer(): CountBuffer {
    return new CountBuffer(this.#today(), this.limits, this.#remembered);
  }

  /** UTC. */
  #today(): string {
    const { clock = () => new Date() } = this.#options;
    return clock().toISOString().slice(0, 10);
  }
}
