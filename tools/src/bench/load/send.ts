import type { Pool } from 'undici';

/** Sends one POST and resolves with the whole body. By dispatch: a stream per answer would double the generator's own cost. */
export function send(
  pool: Pool,
  { path, headers, body }: { path: string; headers: Readonly<Record<string, string>>; body: string },
): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pool.dispatch(
      { path, method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body },
      {
        onRequestStart() {},
        onResponseStart() {},
        onResponseData(_controller, chunk) {
          chunks.push(chunk);
        },
        onResponseEnd() {
          resolve((chunks.length === 1 ? chunks[0] : Buffer.concat(chunks))?.toString() ?? '');
        },
        onResponseError(_controller, error) {
          reject(error);
        },
      },
    );
  });
}
