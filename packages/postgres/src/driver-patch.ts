// The changes that Kawa makes to the `postgres` driver when it is loaded. Why, and when they can go: docs/adr/0014-patched-driver.md.

/** The version that the changes below were written for and tested with. */
export const patchedVersion = '3.4.9';

interface Change {
  readonly find: string;
  readonly replace: string;
}

const changes: Readonly<Record<'connection.js' | 'index.js', readonly Change[]>> = {
  'connection.js': [
    {
      // Threat: a transaction whose connection is lost sends its next statement, or its rollback. Without a socket the
      // write throws in setImmediate, where nothing can catch it, and the process dies (porsager/postgres#1066).
      find: `    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
      replace: `    if (!socket) {
      queryError(q, Errors.connection('CONNECTION_CLOSED', options))
      return true
    }

    if (stream)
      return queryError(q, Errors.generic('COPY_IN_PROGRESS'`,
    },
    {
      // The same write, for a handshake that was waiting for its hash while the connection was lost.
      find: `    const x = socket.write(chunk, fn)
`,
      replace: `    if (!socket) {
      chunk = nextWriteTimer = null
      return true
    }
    const x = socket.write(chunk, fn)
`,
    },
    {
      // What was sent is settled, whatever ended the connection, and nothing of it is left for the next one: neither
      // bytes, which would stand before the next greeting, nor an error, which would be given to the next statement.
      find: `    socket = null

    if (initial)
      return reconnect()

    !hadError && (query || sent.length) && error(Errors.connection('CONNECTION_CLOSED', options, socket))
`,
      replace: `    socket = null
    chunk = nextWriteTimer = null

    const lost = errorResponse || Errors.connection('CONNECTION_CLOSED', options, socket)
    stream && (stream.destroy(lost), stream = null)
    query && queryError(query, lost)
    while (sent.length)
      queryError(sent.shift(), lost)
    query = results = errorResponse = null
    result = new Result()

    if (initial)
      return reconnect()
`,
    },
    {
      // The driver's own question when it connects: its failure was an unhandled rejection, which ends the process.
      find: `        return fetchArrayTypes()
`,
      replace: `        return fetchArrayTypes().catch(() => socket && socket.destroy())
`,
    },
  ],
  'index.js': [
    {
      find: `      , connection
      , prepare = null
`,
      replace: `      , connection
      , prepare = null
      , lost = null
`,
    },
    {
      // Statements of the transaction that wait for their turn end with it; before, nothing ever ran or refused them.
      find: `connection.onclose = reject)`,
      replace: `connection.onclose = e => {
          lost = e
          while (queries.length)
            queries.shift().reject(e)
          reject(e)
        })`,
    },
    {
      // Threat: the pool opens the lost connection again for somebody else. A statement of the transaction that was
      // lost would then run outside any transaction, and its COMMIT or ROLLBACK would end another one's.
      find: `        q.catch(e => uncaughtError || (uncaughtError = e))
        c.queue === full
`,
      replace: `        q.catch(e => uncaughtError || (uncaughtError = e))
        if (lost)
          return q.reject(lost)
        c.queue === full
`,
    },
  ],
};

/** The files of the driver that are changed, by their names. */
export const patchedFiles: readonly string[] = Object.keys(changes);

/** `source` of the driver's file `name`, changed. Throws where it is not the text that the changes were written for. */
export function patchDriver(name: string, source: string): string {
  const wanted = Object.entries(changes).find(([file]) => file === name)?.[1] ?? [];
  return wanted.reduce((text, { find, replace }) => {
    const [before, after, ...more] = text.split(find);
    if (before === undefined || after === undefined || more.length > 0)
      throw new Error(
        `postgres/${name} is not the file that Kawa patches (version ${patchedVersion}). See docs/adr/0014-patched-driver.md before you change the version.`,
      );
    return before + replace + after;
  }, source);
}
