/** The client closed the connection before its request had come whole: nobody waits for an answer, and nothing went wrong here. */
export class ClientLeft extends Error {
  override name = 'ClientLeft';

  constructor(cause: unknown) {
    super('The client left before its request was complete.', { cause });
  }
}

/** What nginx calls such a request in its log; nobody receives it. */
export const CLIENT_LEFT_STATUS = 499;
