import { expect, type Page } from '@playwright/test';
import { flatten, type Mark } from '../../scene/mark';
import { sceneFilePath, type SceneFile } from '../../story/scene-file';
import type { Readable } from './readable';

/** A drawn mark in one line of text: its attributes by name, numbers rounded, spaces and commas alike. */
type Drawn = Record<string, string>;

/** The scenes of a figure, from the site under test. */
export async function fetchScenes(page: Page, figure: string, width: 'narrow' | 'wide'): Promise<SceneFile> {
  const response = await page.request.get(sceneFilePath(figure, width));
  expect(response.ok(), `the scenes of ${figure}`).toBe(true);
  return (await response.json()) as SceneFile;
}

/** Every mark of a scene, by key, as it must stand in the drawing. */
function drawnByScene(marks: readonly Mark[]): Drawn {
  return Object.fromEntries(
    flatten(marks).map(({ key, attrs, claim, text }) => [key, inWords({ ...attrs, claim, text })]),
  );
}

/** Every mark that the live figure of a scrolly draws now, by key. */
async function drawnLive(page: Readable, figure: string): Promise<Drawn> {
  const marks = await page.evaluate((figure) => {
    const live = document.querySelector(`.scrolly[data-figure="${figure}"] svg.live`);
    return [...(live?.querySelectorAll('[data-key], [data-leaving]') ?? [])].map((node) => {
      const attrs = Object.fromEntries(
        [...node.attributes]
          .filter(({ name }) => !['data-key', 'data-claim', 'lang'].includes(name))
          .map(({ name, value }) => [name, value]),
      );
      const text = node.querySelector('[data-key]') ? undefined : node.textContent || undefined;
      const claim = node.getAttribute('data-claim') ?? undefined;
      return [node.getAttribute('data-key') ?? 'a mark without a key', { ...attrs, claim, text }] as const;
    });
  }, figure);
  return Object.fromEntries(marks.map(([key, attrs]) => [key, inWords(attrs)]));
}

/** Waits until the live figure is, mark by mark, the scene of a state: what travelled has arrived, what left is gone. */
export async function expectDrawn(page: Readable, figure: string, scene: readonly Mark[], where: string) {
  const wanted = drawnByScene(scene);
  await expect
    .poll(async () => differences(wanted, await drawnLive(page, figure)), {
      message: where,
      timeout: 2500,
      intervals: [50, 100, 150],
    })
    .toEqual([]);
}

function differences(wanted: Drawn, drawn: Drawn): string[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(drawn)])]
    .filter((key) => wanted[key] !== drawn[key])
    .map((key) => `${key}: ${drawn[key] ?? 'missing'}, wanted ${wanted[key] ?? 'nothing'}`);
}

function inWords(attrs: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(attrs)
    .filter(([, value]) => value !== undefined && value !== '')
    .map(([name, value]) => `${name}=${normal(String(value))}`)
    .sort()
    .join(' ');
}

/** One writing for numbers and lists: `translate(3, 4.005)` and `translate(3,4)` are the same place. */
function normal(value: string): string {
  return value
    .replaceAll(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
    .replaceAll(/[\s,]+/g, ',')
    .trim();
}
