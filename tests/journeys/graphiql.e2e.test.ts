import { describe, expect, test } from 'vitest';
import { startKawa } from '../kit/kit.ts';

describe('the page at /', () => {
  test('offers GraphiQL to whom Sandbox does not load', async () => {
    await using kawa = await startKawa('embedded', { seed: 'none' });
    const html = await (await fetch(kawa.url)).text();
    expect(html).toMatch(/href="\/graphiql"/u);
    expect(html.toLowerCase()).toContain('sandbox');
    for (const name of ['query Catalogue', 'mutation SignIn', 'query Headline']) expect(html).toContain(name);
  });

  test('tells no account in production', async () => {
    await using kawa = await startKawa('embedded', { seed: 'none', env: { NODE_ENV: 'production' } });
    for (const path of ['/', '/graphiql']) {
      const response = await fetch(kawa.url + path);
      expect(response.status).toBe(404);
      expect(await response.text()).not.toContain('@kawa.example');
    }
  });
});
