import { z } from 'zod';

/**
 * Origins of web pages, separated by commas. Threat: a `*` would let every page read answers; an origin with a path
 * never equals what a browser sends, and the page it names would be refused without a word.
 */
export const origins = z
  .string()
  .transform((text) =>
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  )
  .superRefine((list, context) => {
    for (const origin of list) {
      const message = problemOf(origin);
      if (message !== undefined) context.addIssue({ code: 'custom', message });
    }
  });

function problemOf(text: string): string | undefined {
  if (text === '*') return 'cannot be *: name the origins, like https://shop.example, separated by commas';
  const origin = URL.canParse(text) ? new URL(text).origin : 'null';
  if (origin === 'null') return 'wants origins like https://shop.example, separated by commas';
  return origin === text ? undefined : `an origin is scheme, host and port only: write ${origin}`;
}
