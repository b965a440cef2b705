/** What is known of a product's existence: NOT_ASKED when no location has ever had it and the catalogue was not asked. */
export type Knowledge = 'NOT_ASKED' | 'EXISTS' | 'MISSING';

/** Ends a transaction that cannot go on without the catalogue; nothing it did stays, no lock is held while we ask. */
export class AskTheCatalogue extends Error {
  override name = 'AskTheCatalogue';
}

/**
 * Runs `work`; when it needs to know whether the product exists, asks outside of any transaction and runs it again.
 * A product with a level anywhere is never asked for, so that adjusting goes on while the catalogue is down.
 */
export async function askingOnce<Result>(
  ask: () => Promise<boolean>,
  work: (knowledge: Knowledge) => Promise<Result>,
): Promise<Result> {
  try {
    return await work('NOT_ASKED');
  } catch (error) {
    if (!(error instanceof AskTheCatalogue)) throw error;
  }
  return work((await ask()) ? 'EXISTS' : 'MISSING');
}
