import type { Reporter, TestModule } from 'vitest/node';

/** Fails a run in which two tests have one name: a failure must point at one place. */
export default class RepeatedNames implements Reporter {
  onTestRunEnd(modules: readonly TestModule[]): void {
    const files = new Map<string, string[]>();
    for (const module of modules)
      for (const { fullName } of module.children.allTests())
        files.set(fullName, [...(files.get(fullName) ?? []), module.relativeModuleId]);
    for (const [name, places] of files) {
      if (places.length === 1) continue;
      process.stdout.write(
        `\nthe test name "${name}" appears ${places.length} times: ${places.join(', ')}\n`,
      );
      process.exitCode = 1;
    }
  }
}
