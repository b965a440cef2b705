import type { Reporter, TestModule } from 'vitest/node';

/** Repeated names in these projects are only printed: their tests repeat a claim for several starts of Kawa. */
const printedOnly = new Set(['e2e', 'chaos']);

/** Fails a run in which two tests have the same name: a failure must point at one place. */
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
