import { describe, expect, it } from 'vitest';
import { content, ledger } from '../data/load';
import { checkScene } from '../scene/check';
import { claimsOf, flatten, type Mark, type WidthClass } from '../scene/mark';
import { toSvg } from '../scene/svg';
import { movingMarks } from '../tests/reading/moving-marks';
import { draw, drawPlate, LONGEST_LEGEND, remarksOf } from './figure';
import { drawnState, figureById, figures } from './index';

const widths: WidthClass[] = ['narrow', 'wide'];

/** A slow phone moves so many nodes at 60 frames a second, and no more than twice as many. */
const MOST_MOVING = 150;

/** The narrow drawing of every step stands in its chapter's page, whose elements are counted in `budget.spec.ts`. */
const MOST_MARKS = 220;

// What must be true of every figure in every state; a new figure is tested by being in the registry.
describe.each([...figures])('%s', (id, figure) => {
  it('goes by its own id', () => {
    expect(figure.id).toBe(id);
  });

  describe.each(Object.keys(figure.states))('%s', (state) => {
    const drawn = drawnState(id, state);

    it.each(widths)('draws a sound %s scene', (width) => {
      expect(checkScene(drawn.scene(width), width)).toEqual([]);
    });

    it.each(widths)('draws the same %s scene each time', (width) => {
      // Drawn afresh both times: `drawnState` hands out what it has drawn before.
      const drawAfresh = (): string => toSvg(draw(figure, content.rows, state, width));
      expect(drawAfresh()).toBe(drawAfresh());
    });

    it.each(widths)('draws only claims of the ledger, at least one (%s)', (width) => {
      const claims = claimsOf(drawn.scene(width));
      expect(claims.length).toBeGreaterThan(0);
      expect(claims.filter((claim) => !ledger.claims.has(claim))).toEqual([]);
    });

    it('shows the same claims when narrow, when wide and in its table', () => {
      const narrow = claimsOf(drawn.scene('narrow')).toSorted();
      expect(claimsOf(drawn.scene('wide')).toSorted()).toEqual(narrow);
      expect(drawn.table.rows.map((row) => row.claim).toSorted()).toEqual(narrow);
    });

    it('keeps the tag of a mark from narrow to wide', () => {
      const tags = new Map(flatten(drawn.scene('narrow').marks).map((mark) => [mark.key, mark.tag]));
      const changed = flatten(drawn.scene('wide').marks).filter(
        (mark) => (tags.get(mark.key) ?? mark.tag) !== mark.tag,
      );
      expect(changed.map((mark) => mark.key)).toEqual([]);
    });

    it(`has at most ${String(MOST_MARKS)} marks when narrow`, () => {
      expect(flatten(drawn.scene('narrow').marks).length).toBeLessThanOrEqual(MOST_MARKS);
    });

    it.each(widths)('sets %s words in hues that can be read as words', (width) => {
      const hues = /fill-(netherlands|taiwan|south-korea|germany|other-country)\b/;
      const faint = flatten(drawn.scene(width).marks).filter(
        // Large numbers may be paler, by the rule of contrast, too.
        ({ tag, attrs }) =>
          tag === 'text' && Number(attrs['font-size']) < 24 && hues.test(String(attrs['class'])),
      );
      expect(faint.map(({ key }) => key)).toEqual([]);
    });

    it('has a legend that a phone shows whole', () => {
      expect((remarksOf(figure, drawn.words).legend ?? '').length).toBeLessThanOrEqual(LONGEST_LEGEND);
    });

    it('is described in words', () => {
      const { short, full } = drawn.description;
      expect(short.length).toBeGreaterThan(30);
      expect(short.length).toBeLessThanOrEqual(150);
      expect(full.length).toBeGreaterThan(short.length);
      expect(drawn.words.takeaway.length).toBeLessThanOrEqual(75);
      expect(drawn.words.subtitle.length).toBeLessThanOrEqual(110);
    });

    it('is spoken as sentences, none of them twice', () => {
      const { short, full } = drawn.description;
      for (const words of [short, full]) {
        expect(words).toMatch(/^[^a-z\s].*\.$/s);
        expect(words).not.toMatch(/\.\.|\s\s/);
      }
      const sentences = `${drawn.words.takeaway}. ${short} ${full}`.split(/(?<=[.。]) /);
      expect(sentences.filter((sentence, i) => sentences.indexOf(sentence) !== i)).toEqual([]);
    });

    it('has a table whose rows fit its header', () => {
      for (const row of drawn.table.rows) expect(row.cells).toHaveLength(drawn.table.columns.length);
    });
  });

  it('has a sound page for paper, if any, that draws what its states draw', () => {
    const plate = drawPlate(figure, content.rows);
    if (plate === undefined) return;
    expect(checkScene(plate, 'wide')).toEqual([]);
    const drawn = Object.keys(figure.states).flatMap((state) =>
      claimsOf(drawnState(id, state).scene('narrow')),
    );
    expect(claimsOf(plate).toSorted()).toEqual([...new Set(drawn)].toSorted());
  });

  it.each(widths)(`moves at most ${String(MOST_MOVING)} marks at once, on or back (%s)`, (width) => {
    const scenes = Object.keys(figure.states).map((state) => drawnState(id, state).scene(width));
    for (const [i, to] of scenes.entries()) {
      const from = scenes[i - 1];
      if (from === undefined) continue;
      expect(movingMarks(from.marks, to.marks), `on to state ${String(i + 1)}`).toBeLessThanOrEqual(
        MOST_MOVING,
      );
      expect(movingMarks(to.marks, from.marks), `back from state ${String(i + 1)}`).toBeLessThanOrEqual(
        MOST_MOVING,
      );
    }
  });

  it('keeps the tag of a mark from state to state', () => {
    for (const width of widths) {
      const tags = new Map<string, string>();
      for (const state of Object.keys(figure.states)) {
        for (const mark of flatten(drawnState(id, state).scene(width).marks)) {
          expect(tags.get(mark.key) ?? mark.tag, `${mark.key} in ${state}`).toBe(mark.tag);
          tags.set(mark.key, mark.tag);
        }
      }
    }
  });
});

it('prints a state’s own remarks in the place of the figure’s', () => {
  const figure = { ...figureById('escalation'), legend: 'Hollow: all', note: 'Of all states' };
  expect(remarksOf(figure)).toEqual({ legend: 'Hollow: all', note: 'Of all states' });
  expect(remarksOf(figure, { caveat: 'Of this one' })).toMatchObject({ note: 'Of this one' });
  expect(remarksOf(figure, { legend: '' })).toMatchObject({ legend: '' });
});

describe('counting what moves', () => {
  const circle = (key: string, attrs: Mark['attrs'] = {}): Mark => ({
    key,
    tag: 'circle',
    attrs: { cx: 1, cy: 1, class: 'a', ...attrs },
  });
  const word = (attrs: Mark['attrs']): Mark => ({ key: 'w', tag: 'text', attrs, text: 'word' });
  const group = (key: string, ...children: Mark[]): Mark => ({ key, tag: 'g', attrs: {}, children });

  it.each<[string, number, Mark[], Mark[]]>([
    ['nothing that stays', 0, [circle('a')], [circle('a')]],
    ['nothing that changes its class alone', 0, [circle('a')], [circle('a', { class: 'b' })]],
    ['a circle that moves', 1, [circle('a')], [circle('a', { cx: 2 })]],
    ['one in a group that stays', 1, [group('g', circle('a'))], [group('g', circle('a', { cy: 2 }))]],
    ['what comes and what goes', 2, [circle('a')], [circle('b')]],
    ['a group that comes as one', 1, [], [group('g', circle('a'), circle('b'))]],
    [
      'no text that changes its size',
      0,
      [word({ x: 1, 'font-size': 13 })],
      [word({ x: 1, 'font-size': 14 })],
    ],
    ['a text that is carried', 1, [word({ x: 1 })], [word({ x: 2 })]],
  ])('counts %s', (_, count, from, to) => {
    expect(movingMarks(from, to)).toBe(count);
  });
});
