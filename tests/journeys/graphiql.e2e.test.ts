import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, isMissing, startKawa, type Kawa } from '../kit/kit.ts';

describe.skipIf(isMissing('Chromium', chromiumPath))('a person opens GraphiQL without internet', () => {
  let kawa: Kawa;
  let browser: BrowserContext;
  let profile: string;
  const foreign: string[] = [];

  beforeAll(async () => {
    kawa = await startKawa('embedded', { seed: 'coffee' });
    profile = await mkdtemp(join(tmpdir(), 'kawa-chromium-'));
    browser = await chromium.launchPersistentContext(profile, {
      executablePath: chromiumPath ?? '',
      headless: true,
      viewport: { width: 1400, height: 900 },
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    });
    browser.on('request', (request) => {
      if (!request.url().startsWith(kawa.url) && request.url().startsWith('http'))
        foreign.push(request.url());
    });
  });
  afterAll(async () => {
    await browser.close();
    await rm(profile, { recursive: true, force: true });
    await kawa[Symbol.asyncDispose]();
  });

  test('types the headline query, runs it and sees the customer, the products and the total; nothing is loaded from elsewhere', async () => {
    const page = await browser.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    await page.goto(`${kawa.url}/graphiql`);
    const editor = page
      .locator('.graphiql-query-editor .CodeMirror, .graphiql-query-editor .monaco-editor')
      .first();
    await editor.click();
    await page.keyboard.press('ControlOrMeta+a');
    // insertText is one input event: typing key by key would let the editor close each bracket again.
    await page.keyboard.insertText(
      'query Mine { order(number: "1001") { customer { name } lines { product { name stock { available } } } total { amount } } }',
    );
    // GraphiQL reads the document a moment after the last key; the tab's title tells that it has.
    await page.locator('.graphiql-tab-button', { hasText: 'Mine' }).waitFor();
    await page.locator('.graphiql-execute-button').click();
    const { order } = await kawa.ask(
      '{ order(number: "1001") { customer { name } lines { product { name } } total { amount } } }',
    );
    const result = page.locator('.result-window');
    await result.getByText(order.customer.name).first().waitFor();
    const shown = await result.innerText();
    expect(shown).toContain(order.total.amount);
    for (const { product } of order.lines) expect(shown).toContain(product.name);
    if (process.env['SCREENSHOT'] !== undefined) await page.screenshot({ path: process.env['SCREENSHOT'] });
    expect(faults).toEqual([]);
    expect(foreign).toEqual([]);
  });
});

describe('the page at /', () => {
  test('offers GraphiQL to whom Sandbox does not load', async () => {
    await using kawa = await startKawa('embedded', { seed: 'none' });
    const html = await (await fetch(kawa.url)).text();
    expect(html).toMatch(/href="\/graphiql"/u);
    expect(html.toLowerCase()).toContain('sandbox');
  });
});
