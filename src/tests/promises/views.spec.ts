import { expect, test, type Page } from '@playwright/test';
import { groupsOf } from '../../story/mark-groups';
import { expectDrawn, fetchScenes } from '../reading/drawing';
import { storyScripts } from '../reading/faulty-site';
import { jumpTo, nextFrame, openStory, placeOf, scrollRange, untilLive } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { exemplars, stepsOf } from '../reading/site';

const storage = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() => Object.fromEntries(Object.entries(localStorage)));

for (const chapter of exemplars) {
  // A figure in the midst of the chapter that moves from state to state.
  const scrolly = chapter.scrollies.findLast(({ scrubbed }) => !scrubbed);
  if (!scrolly) throw new Error(`${chapter.path} has no figure that moves from state to state`);
  const { figure, steps } = scrolly;
  const own = `.scrolly[data-figure="${figure}"]`;

  for (const screen of [phone, laptop]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      test('by steps: one step at a time, by buttons, announced, in the address, remembered', async ({
        page,
      }) => {
        await openStory(page, chapter.path);
        await page.locator('.views a[data-view="stepper"]').click();
        await expect(page).toHaveURL(/[?&]view=stepper/);
        await expect(page.locator('.views a[aria-current]')).toHaveText('steps');
        await expect(page.locator('.step:visible')).toHaveCount(chapter.scrollies.length);
        const scenes = await fetchScenes(page, figure, screen.layout === 'pinned' ? 'narrow' : 'wide');
        const [back, on] = [
          page.locator(`${own} [data-step="back"]`),
          page.locator(`${own} [data-step="on"]`),
        ];
        await page.locator(own).evaluate((element) => {
          element.scrollIntoView();
        });
        await expect(back).toHaveAttribute('aria-disabled', 'true');
        for (const [i, { id, state }] of steps.entries()) {
          if (i > 0) {
            await on.press('Enter');
            await expect(on).toBeFocused();
          }
          await expect(page.locator(`[id="${id}"]`)).toBeVisible();
          const said = page.locator(`${own} [role="status"]`);
          await expect(said).toContainText(`Step ${i + 1} of ${steps.length}`);
          const title = (await page.locator(`[id="${id}"] .still .takeaway`).textContent()) ?? '';
          await expect(said).toContainText(title);
          await expectDrawn(page, figure, scenes.states[state] ?? [], id);
        }
        await expect(on).toHaveAttribute('aria-disabled', 'true');
        await on.click({ force: true });
        const last = steps.at(-1)?.id ?? '';
        await expect.poll(() => new URL(page.url()).hash).toBe(`#${last}`);
        await back.click();
        await expect(page.locator(`[id="${steps.at(-2)?.id ?? ''}"]`)).toBeVisible();
        await expect(page.locator(`[id="${last}"]`)).toBeHidden();

        await openStory(page, `${chapter.path}#${last}`);
        await expect(page.locator(`[id="${last}"]`), 'remembered, and opened by its address').toBeVisible();
        await expect(page.locator(`${own} .stage`)).toBeInViewport();
        await page.emulateMedia({ media: 'print' });
        await expect(page.locator('.step:visible'), 'paper has all').toHaveCount(stepsOf(chapter).length);
      });

      test('plain: the stack of prose and stills, and back again', async ({ page }) => {
        await openStory(page, `${chapter.path}?view=plain`);
        await expect(page.locator('.stage:visible')).toHaveCount(0);
        await expect(page.locator('.still:visible')).toHaveCount(stepsOf(chapter).length);
        expect(await storage(page), 'an address is no choice').toEqual({});
        const scenes = await fetchScenes(page, figure, 'narrow');
        const { id, state } = steps.at(-1) ?? { id: '', state: '' };
        const groups = groupsOf(scenes.states[state] ?? [], scenes.tables);
        const list = page.locator(`[id="${id}"] .marks-list`);
        await list.locator('summary').click();
        await expect(list.locator(':scope > ul > li')).toHaveCount(groups.length);
        await expect(list.locator('ul ul li')).toHaveCount(groups.flatMap(({ claims }) => claims).length);
        await page.locator('.views a[data-view="scroll"]').click();
        await expect(page.locator('.stage').first()).toBeVisible();
        await expect(page).toHaveURL((url) => url.search === '');
        expect(await storage(page)).toEqual({});
      });
    });
  }

  test.describe(`${chapter.path} on a ${phone.name}`, () => {
    test.use(phone.options);

    test('an address with another word for the way of reading is read by scrolling', async ({ page }) => {
      await openStory(page, `${chapter.path}?view=<b>plain`);
      await expect(page.locator('html')).toHaveAttribute('data-view', 'scroll');
      await expect(page.locator('.stage').first()).toBeVisible();
    });

    /** A reader by steps, where no figure can stand beside the text: everything is there, and no button without use. */
    const expectWholeStack = async (
      page: Page,
      steps: readonly { id: string }[],
      when: string,
    ): Promise<void> => {
      for (const { id } of steps) await expect(page.locator(`[id="${id}"]`), `${when}: ${id}`).toBeVisible();
      await expect(page.locator(`${own} .stepper`), when).toBeHidden();
    };

    test('by steps, a screen too low for figures shows all steps, and the chosen one when it is upright again', async ({
      page,
    }) => {
      await openStory(page, `${chapter.path}?view=stepper#${steps[1]?.id ?? ''}`);
      await expect(page.locator(`[id="${steps[1]?.id ?? ''}"]`)).toBeVisible();
      await page.setViewportSize({ width: 844, height: 390 });
      await expectWholeStack(page, stepsOf(chapter), 'turned');
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.locator('.step:visible'), 'upright again').toHaveCount(chapter.scrollies.length);
      await expect(page.locator(`[id="${steps[1]?.id ?? ''}"]`)).toBeVisible();

      await page.setViewportSize({ width: 844, height: 390 });
      const readOn = steps[2]?.id ?? '';
      await page.locator(`[id="${readOn}"]`).evaluate((step) => {
        step.scrollIntoView();
      });
      await expect.poll(() => new URL(page.url()).hash, 'read on, turned').toBe(`#${readOn}`);
      await page.setViewportSize({ width: 390, height: 844 });
      await expect(page.locator(`[id="${readOn}"]`), 'where the reader has come to').toBeVisible();
      await expect(page.locator(`[id="${readOn}"]`)).toBeInViewport();
    });

    test('by steps, a story whose script fails shows all steps', async ({ page }) => {
      await page.route(storyScripts, (route) => route.abort());
      await page.goto(`${chapter.path}?view=stepper`);
      await expectWholeStack(page, stepsOf(chapter), 'without its script');
    });

    test('by steps, a figure whose scenes cannot be had shows all its steps', async ({ page }) => {
      await page.route(`**/figures/${figure}/*.json`, (route) => route.abort());
      await openStory(page, `${chapter.path}?view=stepper#${steps[1]?.id ?? ''}`);
      await expectWholeStack(page, steps, 'without its scenes');
    });

    test('a page that was opened as plain fetches the figure at hand, and not all, when it is read by scrolling', async ({
      page,
    }) => {
      const scenes: string[] = [];
      page.on('request', (request) => {
        const [, of] = /\/figures\/([\w-]+)\/(?:narrow|wide)\.json$/.exec(request.url()) ?? [];
        if (of !== undefined) scenes.push(of);
      });
      await openStory(page, `${chapter.path}?view=plain`);
      const middle = steps[1]?.id ?? '';
      await page.locator(`[id="${middle}"]`).evaluate((step) => {
        step.scrollIntoView();
      });
      await nextFrame(page);
      // The links that choose a way of reading stand at the top; the reader's place must not depend on them.
      await page.locator('.views a[data-view="scroll"]').evaluate((link: HTMLElement) => {
        link.click();
      });
      await expect.poll(() => scenes, 'the figure at hand').toContain(figure);
      await page.locator('.views a[data-view="stepper"]').evaluate((link: HTMLElement) => {
        link.click();
      });
      await page.waitForLoadState('networkidle');
      expect(new Set(scenes).size, `of ${chapter.scrollies.length}: ${scenes.join(' ')}`).toBeLessThan(
        chapter.scrollies.length,
      );
    });

    test('a place is kept when asked for, offered on return, and forgotten', async ({ page }) => {
      const { id = '' } = steps[1] ?? {};
      await openStory(page, chapter.path);
      await jumpTo(page, await placeOf(page, id, 0.2));
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      expect(await storage(page), 'nothing before it is asked for').toEqual({});
      const button = page.locator('.keep-place button');
      await button.click();
      await jumpTo(page, await placeOf(page, id, 0.2));
      await expect
        .poll(async () => (await storage(page))['/places'])
        .toBe(JSON.stringify({ [chapter.path]: id }));
      await openStory(page, chapter.path);
      const offer = page.locator('.kept a');
      await expect(offer).toHaveText(
        (await page.locator(`[id="${id}"] .still .takeaway`).textContent()) ?? '',
      );
      await offer.click();
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${id}`);
      await page.evaluate(() => {
        localStorage.setItem('/places', 'not json {');
      });
      await page.reload();
      await untilLive(page);
      await expect(page.locator('.kept'), 'what cannot be read offers nothing').toBeHidden();
      await page.evaluate(() => {
        localStorage.setItem('/places', '{}');
      });
      await page.reload();
      await untilLive(page);
      await button.click();
      await expect(button).toHaveAttribute('aria-pressed', 'false');
      expect(await storage(page)).toEqual({});
    });

    test('whoever opens a link elsewhere, by whichever key, is not held back', async ({ page }) => {
      await openStory(page, chapter.path);
      for (const link of ['.views a[data-view="stepper"]', 'a.term', 'a.mark']) {
        const held = await page
          .locator(link)
          .first()
          .evaluate((element) => {
            const isHeld = (keys: MouseEventInit): boolean => {
              let held = false;
              const look = (event: Event): void => {
                held = event.defaultPrevented;
                event.preventDefault();
              };
              addEventListener('click', look, { once: true });
              element.dispatchEvent(
                new MouseEvent('click', { bubbles: true, cancelable: true, composed: true, ...keys }),
              );
              return held;
            };
            return ['altKey', 'ctrlKey', 'metaKey', 'shiftKey'].filter((key) => isHeld({ [key]: true }));
          });
        expect(held, link).toEqual([]);
        await expect(page.locator('html')).toHaveAttribute('data-view', 'scroll');
      }
    });

    test('the plain page says so when the scenes are of another release, and can be asked again', async ({
      page,
    }) => {
      await openStory(page, `${chapter.path}?view=plain`);
      const address = `**/figures/${figure}/narrow.json`;
      await page.route(address, (route) =>
        route.fulfill({ json: { width: 340, height: 360, states: {}, readouts: {}, tables: {} } }),
      );
      const list = page.locator(`[id="${steps.at(-1)?.id ?? ''}"] .marks-list`);
      await list.locator('summary').click();
      await expect(list.locator('summary')).toHaveText('The list could not be fetched. Try again');
      await expect(list.locator('ul')).toHaveCount(0);
      await page.unroute(address);
      await list.locator('summary').click();
      await expect(list.locator('ul ul li').first()).toBeVisible();
    });

    test('the bar shows how far the reader is, and has the contents one tap away', async ({ page }) => {
      await openStory(page, chapter.path);
      const done = page.locator('#neck-done rect');
      await jumpTo(page, (await scrollRange(page)) / 2);
      await expect.poll(async () => Number(await done.getAttribute('width'))).toBeGreaterThan(12);
      await page.locator('.story-bar button').tap();
      const sheet = page.locator('#story-contents');
      await expect(sheet).toBeVisible();
      await expect(sheet.locator('li ul a')).toHaveCount(chapter.scrollies.length);
      const [first] = chapter.scrollies[0]?.steps ?? [];
      await sheet.locator('li ul a').first().tap();
      await expect.poll(() => new URL(page.url()).hash).toBe(`#${first?.id ?? ''}`);
      await expect(sheet, 'out of the way').toBeHidden();
    });
  });
}
