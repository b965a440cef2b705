// Stops serving without losing a request. First readiness is 503, and a load balancer gets time to notice. Then no new
// connection is accepted. A kept connection may have a request on its way, so it is closed after the answer to it.
import { Server as NetServer } from 'node:net';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

export interface DrainLimits {
  /** How long requests are still taken: so long as a load balancer needs to see that readiness is 503. */
  readonly preStopMs: number;
  /** How long a kept connection is left open after the last accept: a request may be on its way in it. */
  readonly lingerMs: number;
  /** How long requests in flight may take to end. */
  readonly drainTimeoutMs: number;
}

/** Make it before the server has its handler: it must see a request before the answer to it can begin. */
export class Drain {
  readonly #server: Server;
  readonly #limits: DrainLimits;
  readonly #answering = new Set<ServerResponse>();
  #begun = false;

  constructor(server: Server, limits: DrainLimits) {
    this.#server = server;
    this.#limits = limits;
    server.on('request', (_request, response: ServerResponse) => {
      this.#answering.add(response);
      response.on('close', () => this.#answering.delete(response));
      if (this.#begun) leave(response);
    });
  }

  get begun(): boolean {
    return this.#begun;
  }

  /** Resolves when every connection is closed. */
  async run(): Promise<void> {
    const { preStopMs, lingerMs, drainTimeoutMs } = this.#limits;
    this.#begun = true;
    for (const response of this.#answering) leave(response);
    if (preStopMs > 0) await pause(preStopMs);
    const closed = new Promise<void>((resolve) => this.#server.once('close', () => resolve()));
    // http.Server's close would cut kept connections immediately, together with requests on their way to us: a mutation among
    // those would be lost, because no caller may send it again.
    NetServer.prototype.close.call(this.#server);
    const lingered = setTimeout(() => this.#server.close(), lingerMs);
    const cutOff = setTimeout(() => this.#server.closeAllConnections(), drainTimeoutMs);
    await closed;
    clearTimeout(lingered);
    clearTimeout(cutOff);
    // Ends the server's own check of connections; all of them are closed.
    this.#server.close();
  }
}

/** Closes a kept-alive connection after the answer, because the process is stopping. */
function leave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
