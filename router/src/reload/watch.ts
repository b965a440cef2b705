// Detects a new supergraph or new contracts by reading the text again and comparing its hash. Not with fs.watch: a
// ConfigMap is replaced by renaming a symlink two folders up, which fs.watch does not report.
import type { Log } from '@kawa/log';
import { hashOfGraph, type GraphText } from './graph-text.ts';

export interface WatchOptions {
  /** Reads the current text; an error counts as a bad text. */
  read: () => Promise<GraphText>;
  /** The text that serves when the watch begins. */
  served: GraphText;
  intervalMs: number;
  /** Makes a new text serve. Throws an error of one plain line if it cannot; then the old one continues to serve. */
  apply: (text: GraphText) => Promise<void>;
  log: Log;
}

export interface Watch {
  /** Resolves when no text is being applied. */
  stop(): Promise<void>;
}

/**
 * Applies a new text after it was unchanged for one interval: a file that is still being written may end after a complete
 * definition, and would load as a smaller graph. A text that cannot be served is logged once, not at each interval.
 */
export function watchText(options: WatchOptions): Watch {
  const { read, intervalMs, apply, log } = options;
  let served = hashOfGraph(options.served);
  let seen = served;
  let refused: string | undefined;

  const refuse = (key: string, error: unknown): void => {
    if (refused === key) return;
    refused = key;
    const reason = error instanceof Error ? error.message : String(error);
    log.warn({ reason }, 'the new supergraph is not served, the old one goes on');
  };

  const look = async (): Promise<void> => {
    let text: GraphText;
    try {
      text = await read();
    } catch (error) {
      return refuse('unreadable', error);
    }
    const hash = hashOfGraph(text);
    const settled = hash === seen;
    seen = hash;
    if (hash === served) refused = undefined;
    if (!settled || hash === served || hash === refused) return;
    try {
      await apply(text);
      served = hash;
      refused = undefined;
    } catch (error) {
      refuse(hash, error);
    }
  };

  let stopped = false;
  let looking: Promise<void> = Promise.resolve();
  let timer: NodeJS.Timeout;
  const schedule = (): void => {
    timer = setTimeout(() => {
      looking = look().finally(() => {
        if (!stopped) schedule();
      });
    }, intervalMs).unref();
  };
  schedule();
  return {
    stop() {
      stopped = true;
      clearTimeout(timer);
      return looking;
    },
  };
}
