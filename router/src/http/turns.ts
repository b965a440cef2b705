// Serves one request at a time on each connection. Threat: in HTTP/1.1, a client may send further requests without reading
// its answers, and Node hands them all over at once. Each client that never reads kept 20 complete answers in memory.
// Answers are sent in the order of the requests in any case, so the next request begins when the last answer is sent.
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

type Exchange = readonly [IncomingMessage, ServerResponse];

/** Calls `serve` in turn. A connection with more than `mostWaiting` waiting requests is closed; no normal client needs that. */
export function inTurn(
  serve: (request: IncomingMessage, response: ServerResponse) => void,
  mostWaiting: number,
): (request: IncomingMessage, response: ServerResponse) => void {
  /** The waiting requests of each connection that is being answered. */
  const waiting = new WeakMap<Socket, Exchange[]>();
  const begin = (request: IncomingMessage, response: ServerResponse): void => {
    const { socket } = request;
    response.once('close', () => {
      const next = socket.destroyed ? undefined : waiting.get(socket)?.shift();
      if (next) begin(...next);
      else waiting.delete(socket);
    });
    serve(request, response);
  };
  return (request, response) => {
    const { socket } = request;
    const behind = waiting.get(socket);
    if (!behind) {
      waiting.set(socket, []);
      begin(request, response);
    } else if (behind.length < mostWaiting) behind.push([request, response]);
    else socket.destroy();
  };
}
