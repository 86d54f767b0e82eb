import { parse } from 'csv-parse/sync';
import { expect, test, type Page } from '@playwright/test';
import { claimsOf } from '../../scene/mark';
import { fetchScenes } from '../reading/drawing';
import { jumpTo, openStory, placeOf } from '../reading/journeys';
import { laptop, phone } from '../reading/screens';
import { chapters, exemplars, figures } from '../reading/site';
import { expectInStep, readScrollies } from '../reading/stage';

/** Claims as a set with one writing, so that two outputs can be compared by `toEqual`. */
const asSet = (claims: Iterable<string>): string[] => [...new Set(claims)].sort();

/** The claims that elements carry, below each element that a selector finds, by the element's `key` attribute. */
function claimsBelow(page: Page, selector: string, key: string, inside: string) {
  return page.evaluate(
    ([selector, key, inside]) =>
      Object.fromEntries(
        [...document.querySelectorAll(selector)].map((element) => [
          element.getAttribute(key) ?? '',
          [...element.querySelectorAll(`${inside} [data-claim], ${inside}[data-claim]`)].map(
            (found) => found.getAttribute('data-claim') ?? '',
          ),
        ]),
      ),
    [selector, key, inside] as const,
  );
}

for (const { id, states } of figures) {
  test(`${id}: every state says the same in scenes, drawings, table and CSV`, async ({ page }) => {
    const narrow = await fetchScenes(page, id, 'narrow');
    const wide = await fetchScenes(page, id, 'wide');
    await page.goto(`/figures/${id}/`);
    const outputs = {
      'narrow drawing': await claimsBelow(page, '.figure-page section', 'id', '.figure-narrow'),
      'wide drawing': await claimsBelow(page, '.figure-page section', 'id', '.figure-wide'),
      table: await claimsBelow(page, '.figure-page section', 'id', 'tbody tr'),
    };
    for (const state of states) {
      const claims = asSet(claimsOf({ marks: narrow.states[state] ?? [] }));
      expect(claims.length, state).toBeGreaterThan(0);
      expect(asSet(claimsOf({ marks: wide.states[state] ?? [] })), `${state}: wide scene`).toEqual(claims);
      for (const [output, byState] of Object.entries(outputs)) {
        expect(asSet(byState[state] ?? []), `${state}: ${output}`).toEqual(claims);
      }
      const answer = await page.request.get(`/figures/${id}/${state}.csv`);
      const rows = parse<{ claim: string; as_of: string; sources: string }>(await answer.text(), {
        columns: true,
      });
      expect(asSet(rows.map(({ claim }) => claim)), `${state}: CSV`).toEqual(claims);
      for (const row of rows) {
        expect(row.as_of, row.claim).toMatch(/^\d{4}/);
        expect(row.sources, row.claim).not.toBe('');
      }
      for (const claim of claims) {
        const { label, value, note } = narrow.readouts[claim] ?? { label: '', value: '', note: '' };
        for (const words of [label, value, note])
          expect(words, `${state}: readout of ${claim}`).toMatch(/\S/);
      }
      const described = page.locator(`section[id="${state}"] > p:not(.subtitle)`);
      expect((await described.innerText()).length, `${state}: description`).toBeGreaterThan(80);
    }
  });
}

for (const chapter of chapters) {
  for (const screen of exemplars.includes(chapter) ? [phone, laptop] : [phone]) {
    test.describe(`${chapter.path} on a ${screen.name}`, () => {
      test.use(screen.options);

      for (const { figure, steps } of chapter.scrollies) {
        test(`${figure}: still, live figure and scene of each step have the same claims`, async ({
          page,
        }) => {
          const scenes = await fetchScenes(page, figure, screen.layout === 'pinned' ? 'narrow' : 'wide');
          await openStory(page, chapter.path);
          const stills = await claimsBelow(page, `[data-figure="${figure}"] .step`, 'id', '.still svg');
          for (const { id, state } of steps) {
            await jumpTo(page, await placeOf(page, id));
            await expectInStep(page, id);
            const live = (await readScrollies(page)).find((shown) => shown.figure === figure);
            const claims = asSet(claimsOf({ marks: scenes.states[state] ?? [] }));
            expect(asSet(stills[id] ?? []), `${id}: still`).toEqual(claims);
            expect(asSet(live?.claims ?? []), `${id}: live`).toEqual(claims);

            const words = page.locator(`[id="${id}"] > .visually-hidden`);
            const takeaway = (await page.locator(`[id="${id}"] .still .takeaway`).textContent()) ?? '';
            await expect(words, `${id}: description`).toContainText(takeaway.trim());
            expect((await words.textContent())?.length, `${id}: description`).toBeGreaterThan(80);
            const head = page.locator(`[data-figure="${figure}"] .stage .takeaway`);
            await expect(head, `${id}: title of the stage`).toHaveText(takeaway);
          }
        });
      }
    });
  }
}
