import type { Reporter, TestModule } from 'vitest/node';

/** Journeys repeat a claim for another start of Kawa; their repeated names are printed and do not fail the run. */
const printedOnly = new Set(['e2e', 'chaos']);

/** Fails a run in which two tests have one name: a failure must point at one place. */
export default class RepeatedNames implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const places = new Map<string, { file: string; project: string }[]>();
    for (const module of modules)
      for (const { fullName } of module.children.allTests())
        places.set(fullName, [
          ...(places.get(fullName) ?? []),
          { file: module.relativeModuleId, project: module.project.name },
        ]);
    for (const [name, found] of places) {
      if (found.length === 1) continue;
      const files = found.map(({ file }) => file).join(', ');
      process.stdout.write(`\nthe test name "${name}" appears ${found.length} times: ${files}\n`);
      if (found.some(({ project }) => !printedOnly.has(project))) process.exitCode = 1;
    }
  }
}
