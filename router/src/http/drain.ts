// Owns how serving ends without a request lost. Readiness says 503 first, and a load balancer gets time to see it; then
// nothing new is accepted; a kept connection, on which a request may be on its way, is closed by the answer to it.
import { Server as NetServer } from 'node:net';
import type { Server, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Limits } from '../limits.ts';

export class Drain {
  readonly #server: Server;
  readonly #limits: Limits;
  readonly #answering = new Set<ServerResponse>();
  #draining = false;

  constructor(server: Server, limits: Limits) {
    this.#server = server;
    this.#limits = limits;
    server.on('request', (_request, response: ServerResponse) => {
      this.#answering.add(response);
      response.on('close', () => this.#answering.delete(response));
      if (this.#draining) leave(response);
    });
  }

  async run(): Promise<void> {
    const { preStopMs, lingerMs, drainTimeoutMs } = this.#limits;
    this.#draining = true;
    for (const response of this.#answering) leave(response);
    if (preStopMs > 0) await pause(preStopMs);
    const closed = new Promise<void>((resolve) => this.#server.once('close', () => resolve()));
    // The close of HTTP's server would cut kept connections at once, with requests on their way to us in them.
    NetServer.prototype.close.call(this.#server);
    const lingered = setTimeout(() => this.#server.close(), lingerMs);
    const cutOff = setTimeout(() => this.#server.closeAllConnections(), drainTimeoutMs);
    await closed;
    clearTimeout(lingered);
    clearTimeout(cutOff);
    // Ends the server's own look at late connections; all of them are gone.
    this.#server.close();
  }
}

/** A kept-alive connection would bring its next request to a process that is leaving. */
function leave(response: ServerResponse): void {
  if (!response.headersSent) response.setHeader('connection', 'close');
}
