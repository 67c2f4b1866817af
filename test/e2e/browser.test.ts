import { openBrowser } from './open-browser.ts';

describe('the browser of the tests', () => {
  test('draws text that can be seen', async () => {
    const browser = await openBrowser();
    try {
      const page = await browser.newPage({ viewport: { width: 200, height: 60 } });
      await page.setContent('<body style="margin:0;background:#fff"></body>');
      const blank = await page.screenshot();
      await page.setContent('<body style="margin:0;background:#fff;font:32px Segoe UI, sans-serif">Steerline</body>');
      expect(await page.screenshot()).not.toEqual(blank);
      expect(await page.locator('body').innerText()).toBe('Steerline');
    } finally {
      await browser.close();
    }
  });
});
