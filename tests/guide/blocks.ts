// Reads the fenced code blocks of a page of the guide: which of them run, and what each must print.

/** In this order: the shell examples of limits.md use up the rate limit that its TypeScript needs. */
export const runnable = ['ts', 'sh'] as const;
export type Runnable = (typeof runnable)[number];

export interface Example {
  readonly language: Runnable;
  readonly code: string;
  /** The line of the page where it begins. */
  readonly line: number;
  /** The `json` or `text` block that follows it. */
  readonly answer: { readonly language: 'json' | 'text'; readonly text: string } | undefined;
}

/** Every example of a page. Throws on a block that neither runs nor answers an example. */
export function examplesOf(page: string): readonly Example[] {
  const examples: Example[] = [];
  let open = false;
  for (const match of page.matchAll(/^```(.*)\n([^]*?)^```$/gmu)) {
    const [, language = '', text = ''] = match;
    const line = page.slice(0, match.index).split('\n').length;
    if (language === 'sh' || language === 'ts') {
      examples.push({ language, code: text, line, answer: undefined });
      open = true;
    } else if ((language === 'json' || language === 'text') && open) {
      const example = examples.pop();
      if (example) examples.push({ ...example, answer: { language, text } });
      open = false;
    } else throw new Error(`line ${line}: a block of "${language}" neither runs nor answers one that does`);
  }
  return examples;
}

/** Printed after each example, to split the output. */
const MARK = '=== end of example ===';

/** Joins all examples of a language to one script, so that later examples see the variables of earlier ones. */
export function scriptOf(examples: readonly Example[], language: Runnable, url: string): string {
  const tell = language === 'sh' ? `\necho; echo '${MARK}'\n` : `\nconsole.log('\\n${MARK}');\n`;
  const codes = examples.filter((example) => example.language === language).map(({ code }) => code + tell);
  return codes.join('').replaceAll('http://localhost:4000', url);
}

/** The output of each example, in order. */
export const printed = (output: string): readonly string[] =>
  output
    .split(MARK)
    .slice(0, -1)
    .map((text) => text.trim());

/**
 * Whether `text` matches `answer`, where `...` matches anything. JSON is compared by value; in text, a no-break space counts as
 * a space.
 */
export function fits(text: string, answer: NonNullable<Example['answer']>): boolean {
  if (answer.language === 'text') {
    const parts = answer.text
      .trim()
      .split('...')
      .map((part) => part.replaceAll(/[\\^$.*+?()[\]{}|]/gu, '\\$&'));
    return new RegExp(`^${parts.join('[^]*')}$`, 'u').test(text.replaceAll('\u00a0', ' '));
  }
  return same(JSON.parse(text), JSON.parse(answer.text));
}

function same(actual: unknown, shown: unknown): boolean {
  if (shown === '...') return actual !== undefined;
  if (typeof shown !== 'object' || shown === null || typeof actual !== 'object' || actual === null)
    return actual === shown;
  const keys = new Set([...Object.keys(actual), ...Object.keys(shown)]);
  return (
    Array.isArray(actual) === Array.isArray(shown) &&
    [...keys].every((key) => same(Reflect.get(actual, key), Reflect.get(shown, key)))
  );
}
