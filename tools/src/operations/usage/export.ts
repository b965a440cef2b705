import type { RecordedUsage } from '@kawa/usage';

/** What the schema check reads: each operation by its signature, with what of the schema its requests used, and by whom. */
export interface UsageFile {
  readonly format: 'kawa-usage';
  readonly version: 1;
  readonly from: string;
  readonly to: string;
  readonly operations: readonly {
    readonly id: string;
    readonly name: string | null;
    readonly type: 'query' | 'mutation';
    readonly body: string;
    readonly coordinates: readonly string[];
    readonly uses: readonly {
      readonly client: { readonly name: string; readonly version: string };
      readonly count: number;
      readonly lastUsed: string;
    }[];
  }[];
}

export const exportOf = ({ from, to, operations }: RecordedUsage): UsageFile => ({
  format: 'kawa-usage',
  version: 1,
  from,
  to,
  operations: operations.map(({ id, name, type, body, coordinates, uses }) => {
    const sent = uses.flatMap(({ inputs }) => inputs.map(({ coordinate }) => coordinate));
    return {
      id,
      name,
      type,
      body,
      coordinates: [...new Set([...coordinates, ...sent])].sort(),
      uses: uses.map(({ client, count, lastUsed }) => ({ client, count, lastUsed })),
    };
  }),
});
