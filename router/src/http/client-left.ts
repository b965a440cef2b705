/** The client closed the connection before its request was complete. No one waits for an answer, and it is not our error. */
export class ClientLeft extends Error {
  override name = 'ClientLeft';

  constructor(cause: unknown) {
    super('The client left before its request was complete.', { cause });
  }
}

/** The status of such a request in nginx's log. It is never sent. */
export const CLIENT_LEFT_STATUS = 499;
