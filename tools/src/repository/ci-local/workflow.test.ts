import { describe, expect, test } from 'vitest';
import { plan, type Wishes } from './plan.ts';
import { readWorkflow } from './workflow.ts';

const file = '.github/workflows/ci.yml';
const read = (...lines: readonly string[]) => readWorkflow(file, lines.join('\n'));
const wishes: Wishes = { jobs: [], install: false, temp: '/temp' };
const planned = (lines: readonly string[], more: Partial<Wishes> = {}) =>
  plan(read(...lines), { ...wishes, ...more });
const job = (...steps: readonly string[]) => ['jobs:', '  one:', '    steps:', ...steps];

describe('readWorkflow', () => {
  test('gives the jobs by file and name, each after those that it needs', () => {
    const jobs = read(
      'jobs:',
      '  last: { needs: [first, middle], steps: [{ run: c }] }',
      '  middle: { needs: first, steps: [{ run: b }] }',
      '  first: { steps: [{ run: a }], timeout-minutes: 3 }',
    );
    expect(jobs.map(({ name, timeoutMinutes }) => [name, timeoutMinutes])).toEqual([
      ['ci/first', 3],
      ['ci/middle', 360],
      ['ci/last', 360],
    ]);
  });

  test.each([
    ['text that is no YAML', ['jobs:', '  a: [', '  b'], `${file}:3: `],
    ['a file without jobs', ['on: push'], `${file}:1: jobs: `],
    [
      'a step with nothing to do',
      job('      - name: x'),
      `${file}:4: jobs.one.steps.0: must have either "use`,
    ],
    [
      'a step with both',
      job('      - { run: a, uses: b }'),
      `${file}:4: jobs.one.steps.0: must have either "u`,
    ],
    [
      'a script that is a list',
      job('      - name: x', '        run: [a]'),
      `${file}:5: jobs.one.steps.0.run: `,
    ],
    [
      'a time limit in words',
      ['jobs:', '  a:', '    timeout-minutes: ten'],
      `${file}:3: jobs.a.timeout-minutes: `,
    ],
    [
      'a need of a job that is not there',
      ['jobs:', '  a: { steps: [] }', '  b:', '    needs: c'],
      `${file}:4: job "ci/b" needs "ci/c", which is not a job of this file.`,
    ],
    [
      'jobs that need each other',
      ['jobs:', '  a: { needs: b }', '  b: { needs: a }'],
      `${file}:2: job "ci/a" needs itself, by way of its needs.`,
    ],
  ])('%s is reported with its line', (_what, lines, message) => {
    let told = '';
    try {
      read(...lines);
    } catch (error) {
      told = error instanceof Error ? `${error.name}: ${error.message}` : '';
    }
    expect(told).toContain(`WorkflowError: ${message}`);
  });
});

describe('plan', () => {
  const skips = (lines: readonly string[], more: Partial<Wishes> = {}) =>
    planned(lines, more).map(({ skip, steps }) => skip ?? steps.map((step) => step.skip));

  test.each([
    ['an action', 'uses: actions/checkout@v1', 'an action, for GitHub only'],
    ['npm ci', 'run: npm ci', 'the installed packages are used; --install installs them again'],
    [
      'a condition',
      "{ run: a, if: github.event_name == 'push' }",
      "only on GitHub, if github.event_name == 'push'",
    ],
    [
      'an expression in a script',
      '{ run: "echo ${{ github.ref }}" }',
      'needs GitHub, for an expression in its script',
    ],
    ["GitHub's token", '{ run: a, env: { T: "${{ github.token }}" } }', "needs GitHub's token or a secret"],
    ['a secret', '{ run: a, env: { T: "${{ secrets.KEY }}" } }', "needs GitHub's token or a secret"],
    [
      'an output',
      '{ run: a, env: { T: "${{ steps.a.outputs.b }}" } }',
      'needs GitHub, for steps.a.outputs.b',
    ],
    ['another shell', '{ run: a, shell: pwsh }', 'its shell is pwsh, not bash'],
  ])('leaves out a step with %s, with the reason', (_what, step, reason) => {
    expect(skips(job(`      - ${step}`, '      - run: echo'))).toEqual([[reason, undefined]]);
  });

  test('runs npm ci when asked to', () => {
    expect(skips(job('      - run: npm ci'), { install: true })).toEqual([[undefined]]);
  });

  test('leaves out jobs that need Docker, a matrix or GitHub, unless GitHub is only its condition and the job is asked for', () => {
    const jobs = [
      'jobs:',
      '  images: { steps: [{ run: docker compose build }] }',
      '  matrix: { strategy: {}, steps: [{ run: a }] }',
      "  publish: { if: github.event_name == 'push', steps: [{ run: a }] }",
      '  docs: { steps: [{ run: npm run docker-docs }] }',
    ];
    expect(skips(jobs)).toEqual([
      'needs Docker',
      'needs strategy, which GitHub has',
      "only on GitHub, if github.event_name == 'push'",
      [undefined],
    ]);
    expect(skips(jobs, { jobs: ['ci/publish', 'ci/images'] })).toEqual([
      'needs Docker',
      'not selected',
      [undefined],
      'not selected',
    ]);
  });

  test('a step has the environment of its workflow, its job and its own; the event has no properties here', () => {
    const [one] = planned([
      'env: { A: 1, B: 1 }',
      'jobs:',
      '  one:',
      '    env: { B: 2, BASE: "${{ github.event.pull_request.base.sha }}" }',
      '    steps:',
      '      - { run: a, env: { C: true, DIR: "${{ runner.temp }}/graph" } }',
    ]);
    expect(one?.steps[0]).toMatchObject({
      skip: undefined,
      env: { A: '1', B: '2', BASE: '', C: 'true', DIR: '/temp/graph' },
    });
  });
});
