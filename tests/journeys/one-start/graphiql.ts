import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath, isMissing, type Kawa, type Topology } from '../../kit/kit.ts';

export const graphiql = (topology: Topology, started: () => Kawa) =>
  describe.skipIf(isMissing('Chromium', chromiumPath))(
    `a person opens GraphiQL without internet, ${topology}`,
    () => {
      let kawa: Kawa;
      let browser: BrowserContext;
      let profile: string;
      const foreign: string[] = [];

      beforeAll(async () => {
        kawa = started();
        profile = await mkdtemp(join(tmpdir(), 'kawa-chromium-'));
        browser = await chromium.launchPersistentContext(profile, {
          executablePath: chromiumPath ?? '',
          // The preloaded clock of `npm run test:clock` stops Chromium, and the page uses no dates.
          env: { ...process.env, LD_PRELOAD: '' },
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
      });

      test('runs the public query, signs in, pastes the token and sees the customer and the stock; nothing is loaded from elsewhere', async () => {
        const page = await browser.newPage();
        const faults: string[] = [];
        page.on('pageerror', (error) => faults.push(error.message));
        await page.goto(`${kawa.url}/graphiql`);
        const tabs = page.locator('.graphiql-tab-button');
        await tabs.first().waitFor();
        expect(await tabs.allInnerTexts()).toEqual(['Catalogue', 'SignIn', 'Headline']);
        const result = page.locator('.result-window');
        // The editor renders only the visible lines, so the answer is read from the response.
        const run = async (operation: string) => {
          // In the first moments of a tab GraphiQL still sends the name of the tab before; whoever is that fast clicks again.
          for (let click = 1; click <= 20; click += 1) {
            const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
            await page.locator('.graphiql-execute-button').click();
            const response = await answered;
            const { operationName } = response.request().postDataJSON() as { operationName?: string };
            if (operationName === operation) return JSON.stringify(await response.json());
          }
          throw new Error(`GraphiQL does not send ${operation}.`);
        };
        const open = async (tab: number, operation: string) => {
          await tabs.nth(tab).click();
          await page.locator('.graphiql-query-editor .view-lines').getByText(operation).first().waitFor();
        };

        await open(0, 'Catalogue');
        expect(await run('Catalogue')).toContain('IN_STOCK');
        await result.getByText('availability').first().waitFor();

        await open(1, 'SignIn');
        const [, token] = /"accessToken":"([^"]+)"/u.exec(await run('SignIn')) ?? [];
        await result.getByText('accessToken').waitFor();

        await open(2, 'Headline');
        const headers = page.locator('.graphiql-editor-tool .monaco-editor:visible');
        await headers.getByText('<paste').waitFor();
        await headers.click();
        await page.keyboard.press('ControlOrMeta+a');
        // Pasted, because the editor adds closing brackets and quotes to typed text.
        await browser.grantPermissions(['clipboard-read', 'clipboard-write']);
        const pasted = JSON.stringify({ authorization: `Bearer ${token}` });
        await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(pasted)})`);
        await page.keyboard.press('ControlOrMeta+v');
        const { order } = await kawa.ask(
          '{ order(number: "1002") { customer { name } lines { product { name stock { available } } } total { amount } } }',
        );
        const answer = await run('Headline');
        await result.getByText(order.customer.name).first().waitFor();
        expect(answer).toContain(order.total.amount);
        for (const { product } of order.lines) {
          expect(answer).toContain(product.name);
          expect(answer).toContain(`"available":${product.stock.available}`);
        }
        if (process.env['SCREENSHOT'] !== undefined)
          await page.screenshot({ path: process.env['SCREENSHOT'] });
        expect(faults).toEqual([]);
        expect(foreign).toEqual([]);
      });
    },
  );
