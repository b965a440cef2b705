// Checks, before anything is measured, that all contenders give the same answers and that these agree with the
// databases.
import { deepStrictEqual } from 'node:assert';
import postgres from 'postgres';
import { askGraph } from '../ask-graph.ts';
import type { Contender } from '../contenders/contenders.ts';
import { workloads, type WorkloadName } from '../workloads.ts';
import { orderBySql } from './order-by-sql.ts';

/** A seed that no round uses. */
const SEED = 777;
const COMPARED: Readonly<Record<WorkloadName, number>> = { headline: 200, page: 20 };
const AGAINST_SQL = 25;

export interface Checked {
  readonly answers: number;
  readonly againstSql: number;
}

/** Throws with the first difference. */
export async function checkAnswers(
  contenders: readonly Contender<string>[],
  databaseUrls: Readonly<Record<string, string>>,
  names: readonly WorkloadName[],
): Promise<Checked> {
  let answers = 0;
  for (const name of names) {
    const { query, variables } = workloads[name];
    const next = variables(SEED);
    for (let count = 0; count < COMPARED[name]; count += 1) {
      const asked = next();
      const [first, ...others] = await Promise.all(
        contenders.map((contender) => askGraph(contender, query, asked)),
      );
      for (const [index, other] of others.entries()) {
        const who = `${contenders[index + 1]?.name} and ${contenders[0]?.name}`;
        deepStrictEqual(other, first, `${who} differ on ${name} ${JSON.stringify(asked)}`);
      }
      answers += 1;
    }
  }
  return { answers, againstSql: await checkAgainstSql(contenders, databaseUrls) };
}

async function checkAgainstSql(
  contenders: readonly Contender<string>[],
  databaseUrls: Readonly<Record<string, string>>,
): Promise<number> {
  const open = (domain: string) => postgres(databaseUrls[domain] ?? '', { max: 1, onnotice: () => {} });
  const sql = {
    orders: open('orders'),
    customers: open('customers'),
    products: open('products'),
    stock: open('stock'),
  };
  const next = workloads.headline.variables(SEED);
  try {
    for (let count = 0; count < AGAINST_SQL; count += 1) {
      const asked = next();
      const expected = await orderBySql(sql, String(asked['number']));
      for (const contender of contenders) {
        const { order } = await askGraph(contender, workloads.headline.query, asked);
        deepStrictEqual(
          order,
          expected,
          `${contender.name} and SQL differ on order ${String(asked['number'])}`,
        );
      }
    }
  } finally {
    await Promise.all(Object.values(sql).map((connection) => connection.end({ timeout: 5 })));
  }
  return AGAINST_SQL;
}
