// Owns the noticing of a new supergraph, or of new contracts: the text is read again and again and compared by its hash. Not fs.watch: a ConfigMap
// is replaced by renaming a symlink two folders up, which no watch of the file tells.
import type { Log } from '@kawa/log';
import { hashOfGraph, type GraphText } from './graph-text.ts';

export interface WatchOptions {
  /** The text as it is now; what it throws counts as a bad text. */
  read: () => Promise<GraphText>;
  /** What serves when the watch begins. */
  served: GraphText;
  intervalMs: number;
  /** Makes a new text serve; throws an error of one plain line when that cannot be, and the old one goes on serving. */
  apply: (text: GraphText) => Promise<void>;
  log: Log;
}

export interface Watch {
  /** Resolves when nothing is being applied any more. */
  stop(): Promise<void>;
}

/**
 * Applies each new text once it has stood unchanged for one interval: a file that is still being written may end behind a
 * whole definition, and would be a smaller graph that loads. What cannot be served is told once, not at each interval.
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
