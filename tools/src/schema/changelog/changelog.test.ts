import { describe, expect, test } from 'vitest';
import { emptyChangelog, withSection } from './changelog.ts';
import { readReport } from './report.ts';
import { sectionBody } from './section.ts';

const file = 'docs/schema-changelog.md';
const change = (coordinate: string, more: Partial<Parameters<typeof sectionBody>[0][number]> = {}) => ({
  coordinate,
  kind: 'FIELD_REMOVED',
  criticality: 'breaking' as const,
  message: `Field "${coordinate.split('.').at(-1) ?? ''}" was removed from object type "Order".`,
  verdict: 'unused' as const,
  ...more,
});

describe('sectionBody', () => {
  test('tells what breaks first, then what is dangerous, then what is safe, and leaves out what there is none of', () => {
    const safe = change('Query.me', {
      criticality: 'safe',
      kind: 'FIELD_ADDED',
      message: 'Field "me" was added.',
    });
    const dangerous = change('E.A', { criticality: 'dangerous', message: 'Value "A" was added.' });
    expect(sectionBody([safe, change('Order.total'), dangerous])).toBe(
      [
        '### Breaking\n\n- `Order.total`: Field was removed from object type "Order".',
        '### Dangerous\n\n- `E.A`: Value was added.',
        '### Safe\n\n- `Query.me`: Field was added.',
      ].join('\n\n'),
    );
    expect(sectionBody([dangerous])).toBe('### Dangerous\n\n- `E.A`: Value was added.');
  });

  test('3 changes of a kind that read alike are 1 line, sorted, each named once, whatever their order', () => {
    const changes = ['Order.b', 'Order.a', 'Order.c', 'Order.a'].map((coordinate) => change(coordinate));
    const body =
      '### Breaking\n\n- `Order.a`, `Order.b`, `Order.c`: Field was removed from object type "Order".';
    expect(sectionBody(changes)).toBe(body);
    expect(sectionBody(changes.toReversed())).toBe(body);
  });

  test('an agreed break is reported with its reason, apart from one that is not', () => {
    const allowed = change('Order.b', { verdict: 'allowed', reason: 'Nobody has\nsent it <since> May.' });
    expect(sectionBody([allowed, change('Order.a')])).toBe(
      [
        '### Breaking',
        '',
        '- `Order.a`: Field was removed from object type "Order".',
        '- `Order.b`: Field was removed from object type "Order". Agreed: Nobody has sent it &lt;since> May.',
      ].join('\n'),
    );
  });

  test('a directive is code, not a mention of a person', () => {
    const message = '"Order.a" was for everybody and demands @requiresScopes (orders:read) now.';
    expect(sectionBody([change('Order.a', { message })])).toContain(
      '- `Order.a`: Was for everybody and demands `@requiresScopes (orders:read)` now.',
    );
  });

  test('descriptions are counted, not told; nothing is said to be nothing', () => {
    const described = change('Order', { criticality: 'safe', kind: 'TYPE_DESCRIPTION_CHANGED' });
    expect(sectionBody([described, { ...described, coordinate: 'Order.a' }])).toBe(
      '2 descriptions were changed.',
    );
    expect(sectionBody([])).toBe('No change for clients.');
  });
});

describe('withSection', () => {
  const first = { date: '2026-03-01', since: 'aaa', body: '- One.' };
  const one = withSection(emptyChangelog, file, first);

  test('writes the first section below the head', () => {
    expect(one).toBe(`${emptyChangelog}\n## 2026-03-01\n\n<!-- since aaa -->\n\n- One.\n`);
  });

  test('a second run with the same changes changes nothing, on another day neither', () => {
    expect(withSection(one, file, first)).toBe(one);
    expect(withSection(one, file, { ...first, date: '2026-04-01' })).toBe(one);
  });

  test('the newest section is written again when it tells more since the same base', () => {
    const grown = withSection(one, file, { ...first, date: '2026-03-02', body: '- One.\n- Two.' });
    expect(grown).toBe(`${emptyChangelog}\n## 2026-03-02\n\n<!-- since aaa -->\n\n- One.\n- Two.\n`);
  });

  test('another base begins a section above, and what is older keeps every byte, odd ones too', () => {
    const odd = one.replace('- One.', '- One.  \n\n\n* by hand: ## no heading');
    const two = withSection(odd, file, { date: '2026-05-01', since: 'bbb', body: '- New.' });
    expect(two).toBe(
      odd.replace('## 2026-03-01', '## 2026-05-01\n\n<!-- since bbb -->\n\n- New.\n\n## 2026-03-01'),
    );
    const three = withSection(two, file, { date: '2026-05-02', since: 'bbb', body: '- Newer.' });
    expect(three).toBe(two.replace('2026-05-01', '2026-05-02').replace('- New.', '- Newer.'));
  });

  test('refuses to tell again what an older section has told', () => {
    const two = withSection(one, file, { date: '2026-05-01', since: 'bbb', body: '- New.' });
    expect(() => withSection(two, file, first)).toThrow(
      /^docs\/schema-changelog\.md already has the changes since aaa/u,
    );
  });

  test('a section that was begun by hand is reported by its line', () => {
    const text = `${one}\n## Unreleased\n\nSoon.\n`;
    expect(() => withSection(text, file, first)).toThrow(
      `${file}:${text.split('\n').indexOf('## Unreleased') + 1}: a section begins with "## <date>"`,
    );
  });
});

describe('readReport', () => {
  const report = { format: 'kawa-schema-check', version: 1, base: 'abc', changes: [change('Order.total')] };

  test('takes what the check writes, and fields that it may add', () => {
    const text = JSON.stringify({ ...report, notes: ['x'], verdict: 'failed' });
    expect(readReport(text, 'r.json')).toMatchObject({
      base: 'abc',
      changes: [{ coordinate: 'Order.total' }],
    });
  });

  test.each([
    ['no JSON', '{', /^r\.json is not JSON: /u],
    [
      'another version',
      JSON.stringify({ ...report, version: 2 }),
      /^r\.json is not a result of .*:\n {2}version: /u,
    ],
    [
      'a change without a verdict',
      JSON.stringify({ ...report, changes: [{ ...change('Order.total'), verdict: undefined }] }),
      /\n {2}changes\.0\.verdict: /u,
    ],
    [
      'subgraphs that do not compose',
      JSON.stringify({ ...report, composition: [{ code: 'BAD', level: 'error', message: 'No.' }] }),
      /^The subgraphs do not compose.*: BAD: No\.$/u,
    ],
  ])('refuses %s in words', (_what, text, message) => {
    expect(() => readReport(text, 'r.json')).toThrow(message);
  });
});
