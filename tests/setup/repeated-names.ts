import type { Reporter, TestModule } from 'vitest/node';

/** Fails a run in which two tests have the same name: a failure must point at one place. */
export default class RepeatedNames implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const places = new Map<string, string[]>();
    for (const module of modules)
      for (const { fullName } of module.children.allTests())
        places.set(fullName, [...(places.get(fullName) ?? []), module.relativeModuleId]);
    for (const [name, files] of places) {
      if (files.length === 1) continue;
      process.stdout.write(`\nthe test name "${name}" appears ${files.length} times: ${files.join(', ')}\n`);
      process.exitCode = 1;
    }
  }
}
