import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { checkInput, field, isId, requireId } from './input.ts';

/** The value that a schema makes of `input`, or what it says of it. */
const told = (schema: z.ZodType, input: unknown): unknown => {
  const checked = checkInput(schema, input);
  return 'value' in checked ? checked.value : checked.refusal.problems.map(({ message }) => message);
};
const nothing = fc.constantFrom('', ' ', '\t', '\n', '  \n ', '\u00a0');
const visible = fc.string({ unit: 'grapheme-ascii', minLength: 1 }).filter((text) => text.trim() !== '');

describe('text', () => {
  test('is trimmed and may have from 1 to 5 characters', () => {
    expect(told(field.text(5), '  abcde ')).toBe('abcde');
    expect(told(field.text(5), 'a')).toBe('a');
    expect(told(field.text(5), 'abcdef')).toEqual(['must have at most 5 characters']);
    fc.assert(
      fc.property(nothing, (blank) => {
        expect(told(field.text(5), blank)).toEqual(['must not be empty']);
      }),
    );
  });

  test('any text within its bound comes back trimmed, any longer one is refused', () => {
    fc.assert(
      fc.property(visible, fc.integer({ min: 1, max: 12 }), (text, max) => {
        const trimmed = text.trim();
        expect(told(field.text(max), text)).toEqual(
          trimmed.length <= max ? trimmed : [`must have at most ${max} characters`],
        );
      }),
    );
  });

  test('refuses the 29 control characters that Postgres or a line of text cannot hold, keeps tab and line ends', () => {
    const refused = Array.from({ length: 32 }, (_, code) => String.fromCharCode(code)).filter((character) =>
      Array.isArray(told(field.text(9), `a${character}b`)),
    );
    expect(refused).toHaveLength(29);
    expect(refused).toContain('\u0000');
    expect(told(field.text(9), 'a\tb\r\nc')).toBe('a\tb\r\nc');
  });

  test.each([[null], [undefined], [1], [true], [['a']], [{}], [Object('a')]])(
    'refuses %j, which is no text',
    (input) => {
      expect(told(field.text(5), input)).toEqual([expect.anything()]);
    },
  );
});

describe('optional text', () => {
  test('what is blank is null; null and undefined stay what they are', () => {
    fc.assert(
      fc.property(nothing, (blank) => {
        expect(told(field.optionalText(5), blank)).toBeNull();
      }),
    );
    expect(told(field.optionalText(5), null)).toBeNull();
    expect(told(field.optionalText(5), undefined)).toBeUndefined();
  });

  test('has the bounds of text, told in the same words', () => {
    expect(told(field.optionalText(5), ' abcde ')).toBe('abcde');
    expect(told(field.optionalText(5), 'abcdef')).toEqual(['must have at most 5 characters']);
    expect(told(field.optionalText(5), 'a\u0000')).toEqual(['must not hold control characters']);
  });
});

describe('email', () => {
  test('is trimmed and put in lower case', () => {
    expect(told(field.email, ' Ada.Lovelace+x@Example.ORG ')).toBe('ada.lovelace+x@example.org');
  });

  test('may have 254 characters, not 255', () => {
    const address = (length: number) => `a@${'b'.repeat(61)}.${'c'.repeat(length - 68)}.org`;
    expect(address(254)).toHaveLength(254);
    expect(told(field.email, address(254))).toBe(address(254));
    expect(told(field.email, address(255))).toContain('must have at most 254 characters');
  });

  test.each([
    '',
    'ada',
    'ada@',
    '@example.org',
    'a b@example.org',
    'ada@example',
    'ada@example.org\u0000',
    'a@b@c.org',
  ])('refuses %j with an example', (input) => {
    expect(told(field.email, input)).toEqual(['must be an e-mail address like "ada@example.org"']);
  });
});

describe('phone', () => {
  test.each(['+41 44 668 18 00', '(030) 007-4321', '0921-12 34 65', '12345', '1'.repeat(30)])(
    'takes %j',
    (input) => {
      expect(told(field.phone, ` ${input} `)).toBe(input);
    },
  );

  test.each(['1234', '1'.repeat(31), '+', '+1', 'call me', '12345x', '12345;6789', '１２３４５'])(
    'refuses %j with an example',
    (input) => {
      expect(told(field.phone, input)).toEqual(['must be a telephone number like "+41 44 668 18 00"']);
    },
  );

  test.each(['     .....', '()-/. ()-/.', '+((((('])('refuses %j, which has no 5 digits', (input) => {
    expect(told(field.phone, input)).toEqual(['must be a telephone number like "+41 44 668 18 00"']);
  });
});

describe('whole numbers', () => {
  test('positive is from 1 to its maximum, notNegative from 0', () => {
    fc.assert(
      fc.property(fc.integer({ min: -5, max: 15 }), (number) => {
        expect(told(field.positive(10), number)).toEqual(
          number < 1 ? ['must be at least 1'] : number > 10 ? ['must be at most 10'] : number,
        );
        expect(told(field.notNegative(10), number)).toEqual(
          number < 0 ? ['must not be negative'] : number > 10 ? ['must be at most 10'] : number,
        );
      }),
    );
  });

  test.each([1.5, Number.NaN, Number.POSITIVE_INFINITY, '1', null, 1n])('refuses %s', (input) => {
    expect(told(field.positive(10), input)).toHaveLength(1);
    expect(told(field.notNegative(10), input)).toHaveLength(1);
  });
});

describe('ids', () => {
  test('any UUID in any case is read in lower case, as an input and as an argument', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.boolean(), (uuid, loud) => {
        const shown = loud ? uuid.toUpperCase() : uuid;
        expect(told(field.id, shown)).toBe(uuid);
        expect(requireId(shown, 'id')).toBe(uuid);
        expect(isId(shown)).toBe(true);
      }),
    );
  });

  const uuid = '019a0000-0000-7000-8000-000000000000';
  test.each([
    '',
    'nonsense',
    '12',
    ` ${uuid}`,
    `${uuid}\n`,
    `{${uuid}}`,
    uuid.replaceAll('-', ''),
    `${uuid}0`,
  ])('refuses %j', (text) => {
    expect(told(field.id, text)).toEqual(['is not an id; pass one that the graph gave you']);
    expect(isId(text)).toBe(false);
    expect(() => requireId(text, 'parentId')).toThrow(`parentId: ${JSON.stringify(text)} is not an id`);
  });

  test('requireId names its argument in words and in the extensions, and shows 60 characters at most', () => {
    try {
      requireId('x'.repeat(1_000), 'parentId');
      expect.unreachable();
    } catch (error) {
      expect(error).toMatchObject({
        message: `parentId: "${'x'.repeat(60)}" is not an id; pass one that the graph gave you.`,
        extensions: { code: 'BAD_USER_INPUT', argument: 'parentId' },
      });
    }
  });

  test.each([undefined, null, 12, {}, [uuid]])('isId is false for %j', (value) => {
    expect(isId(value)).toBe(false);
  });

  test('a ref has from 1 to 100 characters', () => {
    expect(told(field.ref, 'r'.repeat(100))).toBe('r'.repeat(100));
    expect(told(field.ref, 'r'.repeat(101))).toEqual(['must have at most 100 characters']);
  });
});

describe('checkInput', () => {
  const schema = z.object({
    name: field.text(5),
    size: field.positive(10),
    lines: z.array(z.object({ note: field.optionalText(3), at: z.object({ id: field.id }) })),
  });

  test('tells all 4 problems by their path, the first as the refusal itself', () => {
    const line = { at: { id: '019a0000-0000-7000-8000-000000000000' } };
    const input = { name: ' ', size: 0, lines: [line, { note: 'long', at: { id: 'x' } }] };
    const problems = [
      { field: 'name', message: 'must not be empty' },
      { field: 'size', message: 'must be at least 1' },
      { field: 'lines[1].note', message: 'must have at most 3 characters' },
      { field: 'lines[1].at.id', message: 'is not an id; pass one that the graph gave you' },
    ];
    expect(checkInput(schema, input)).toEqual({
      refusal: {
        kind: 'ValidationError',
        code: 'VALIDATION_ERROR',
        message: 'name: must not be empty',
        field: 'name',
        problems,
      },
    });
  });

  test.each([null, undefined, 'text', 12])('%j as the whole is reported as the input', (input) => {
    expect(checkInput(schema, input)).toMatchObject({ refusal: { field: 'input' } });
  });

  test('keeps nothing that the schema does not name, __proto__ included', () => {
    const input: unknown = JSON.parse('{"name":"a","size":1,"lines":[],"__proto__":{"admin":true},"more":1}');
    const checked = checkInput(schema, input);
    expect(checked).toEqual({ value: { name: 'a', size: 1, lines: [] } });
    expect('value' in checked && 'admin' in checked.value).toBe(false);
  });
});
