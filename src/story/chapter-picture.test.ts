import { expect, it } from 'vitest';
import { claimsOf, flatten } from '../scene/mark';
import { pictureOf } from './chapter-picture';
import { chapters } from './chapters';
import { HEAD, said } from './fixtures/small-site';

it.each(chapters.map((chapter) => [chapter.path, chapter] as const))(
  '%s has a picture of shapes',
  (_, chapter) => {
    const picture = pictureOf(chapter);
    const marks = flatten(picture?.scene.marks ?? []);
    expect(marks.length).toBeGreaterThan(3);
    expect(marks.filter(({ tag }) => tag === 'text')).toEqual([]);
    expect(marks.filter(({ attrs }) => String(attrs['class']).split(' ').includes('leader'))).toEqual([]);
    expect(claimsOf({ marks })).toEqual([]);
    expect(picture?.takeaway).toMatch(/\S{3}/);
  },
);

it('must be one that a step of the chapter shows', () => {
  const step =
    '<Scrolly figure="the-week">\n<Step state="listing">\nWords and words, until the step is long enough.\n</Step>\n</Scrolly>\n';
  const withPicture = (picture: string): string =>
    said(`${HEAD.replace(/---\n$/, `picture: ${picture}\n---\n`)}\n${step}`);
  expect(withPicture('the-week/listing')).toBe('');
  expect(withPicture('the-week/listings')).toMatchInlineSnapshot(
    `"1:1  picture: no step of this chapter shows "the-week/listings"; write figure/state. Did you mean "the-week/listing"?"`,
  );
});
