import { expect, test } from '@playwright/test';
import { content } from '../reading/content';
import { attribute, documentAt, elementsIn, textOf } from '../reading/documents';
import { withClass } from '../reading/provenance';
import { laptop, phone } from '../reading/screens';

const PATH = '/original/';
const { elements } = documentAt(PATH);
const rows = withClass(elements, 'sentence');

test('the page has the Chinese of the report as it was quoted, without white space inside', () => {
  const written = rows.flatMap((row) => withClass(elementsIn(row), 'zh')).map(textOf);
  expect(written.length).toBe(rows.length);
  const quotes = content.rows['pledge-quotes'].filter(
    ({ context, language }) => context.startsWith('Government Work Report') && language === 'zh-Hans',
  );
  const whole = written.join('');
  for (const { quote } of quotes) expect(whole).toContain(quote);
  expect(whole.length).toBe(quotes.map(({ quote }) => quote).join('').length);
});

test('every sentence names who put it into English, and leads to itself and to the story', () => {
  for (const row of rows) {
    const inside = elementsIn(row);
    const whose = withClass(inside, 'english')
      .flatMap((english) => withClass(elementsIn(english), 'whose'))
      .map(textOf);
    expect(whose.some((words) => /^(Our own gloss|As quoted by \S)/.test(words))).toBe(true);
    const links = inside.filter(({ tagName }) => tagName === 'a').map((link) => attribute(link, 'href'));
    expect(links).toContain(`#${attribute(row, 'id')}`);
    expect(links.some((href) => /^\/[a-z-]+\/#/.test(href) && !href.startsWith('/glossary/'))).toBe(true);
  }
});

for (const screen of [phone, laptop]) {
  test.describe(`on a ${screen.name}`, () => {
    test.use(screen.options);

    test('a term in the Chinese opens its card, which says how others put it into English', async ({
      page,
    }) => {
      await page.goto(PATH);
      const term = page.locator('#new-system .zh a.term').first();
      await term.click();
      const card = page.locator('.card:popover-open');
      await expect(card).toContainText(
        'as quoted by Bloomberg: “new system for mobilising resources nationwide”',
      );
      await page.keyboard.press('Escape');
      await expect(card).toHaveCount(0);
      await expect(term).toBeFocused();
    });

    test('the English stands beside the Chinese where there is room, else below it', async ({ page }) => {
      await page.goto(PATH);
      for (const row of await page.locator('.sentence').all()) {
        const chinese = await row.locator('.zh').boundingBox();
        const english = await row.locator('.english').boundingBox();
        if (!chinese || !english) throw new Error('a sentence is not drawn');
        if (screen === laptop) expect(english.x).toBeGreaterThanOrEqual(chinese.x + chinese.width);
        else expect(english.y).toBeGreaterThanOrEqual(chinese.y + chinese.height);
      }
    });
  });
}

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a term in the Chinese leads to its entry in the glossary', async ({ page }) => {
    await page.goto(`${PATH}#self-reliance`);
    await page.locator('#self-reliance .zh a.term').click();
    await expect(page).toHaveURL(/\/glossary\/#self-reliance$/);
  });
});
