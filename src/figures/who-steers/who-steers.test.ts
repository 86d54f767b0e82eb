import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten, type Mark, type WidthClass } from '../../scene/mark';
import { drawnState } from '../index';
import { actOf, bodyOf, CALL, dutiesOf, groupsOf, PLAN, PRIVATE, PUBLISHED, quoteOf } from './bodies';
import { PHRASES } from './private';

const { rows } = content;
const widths: WidthClass[] = ['narrow', 'wide'];
const marks = (state: string, width: WidthClass): Mark[] =>
  flatten(drawnState('who-steers', state).scene(width).marks);
const find = (state: string, width: WidthClass, key: string): Mark | undefined =>
  marks(state, width).find((mark) => mark.key === key);
const y = (mark: Mark | undefined, name = 'y'): number => Number(mark?.attrs[name]);

describe('what the figure says', () => {
  it('has four groups dissolved in March 2023, and knows under whom none of them stood', () => {
    const groups = groupsOf(rows);
    expect(groups).toHaveLength(4);
    for (const { side, reports_to, changed_on } of groups)
      expect([side, reports_to, changed_on]).toEqual(['not stated', undefined, '2023-03']);
  });

  it('puts the call for one chain of command six months before the plan', () => {
    const call = new Date(quoteOf(rows, CALL).date);
    const plan = new Date(actOf(rows, PLAN).date);
    expect((plan.getTime() - call.getTime()) / 864e5 / 30.4).toBeCloseTo(6, 0);
    expect(quoteOf(rows, CALL).form).toBe('direct');
  });

  it('names the head of the commission fifteen months after the plan was published', () => {
    const { head, head_named_on = '' } = bodyOf(rows, 'science-commission');
    expect([head, head_named_on]).toEqual(['Ding Xuexiang', '2024-06-25']);
    expect(actOf(rows, PUBLISHED).date).toBe(bodyOf(rows, 'science-commission').changed_on);
    const words = marks('commission', 'wide').flatMap(({ text }) => text ?? []);
    expect(words.join(' ')).toMatch(/25 June 2024: its head, Ding Xuexiang/);
  });

  it('lets the plan be tabled, approved and published in this order', () => {
    const days = [
      actOf(rows, PLAN).date,
      bodyOf(rows, 'science-ministry').changed_on,
      actOf(rows, PUBLISHED).date,
    ];
    expect(days).toEqual(days.toSorted());
    expect(days).toEqual(['2023-03-07', '2023-03-10', '2023-03-16']);
  });

  it('sets the sentence on private capital as it was quoted, character by character', () => {
    const written = PHRASES.flat()
      .map(({ zh }) => zh)
      .join('');
    expect(written).toBe(quoteOf(rows, PRIVATE).quote);
    for (const width of widths) {
      const drawn = marks('private', width).filter(({ key }) => key.startsWith('phrase-'));
      expect(drawn.map(({ text }) => text).join('')).toBe(written);
    }
  });
});

describe('where things stand', () => {
  it.each(widths)('has the party above its border and the state below its own (%s)', (width) => {
    for (const state of ['before', 'dissolved', 'commission']) {
      const party = y(find(state, width, 'party-border'), 'y1');
      const top = y(find(state, width, 'state-border'), 'y1');
      expect(y(find(state, width, 'party-head')), state).toBeLessThan(party);
      for (const key of ['science-ministry-name', 'state-head'])
        expect(y(find(state, width, key)), `${state} ${key}`).toBeGreaterThan(top);
    }
    for (const group of groupsOf(rows)) {
      const at = y(find('before', width, `${group.id}-name`));
      expect(at).toBeGreaterThan(y(find('before', width, 'party-border'), 'y1'));
      expect(at).toBeLessThan(y(find('before', width, 'state-border'), 'y1'));
    }
    expect(y(find('commission', width, 'science-commission-name'))).toBeLessThan(
      y(find('commission', width, 'party-border'), 'y1'),
    );
  });

  it.each(widths)('has the State Council above its ministry in every state (%s)', (width) => {
    for (const state of ['before', 'dissolved', 'commission', 'office', 'private']) {
      const council = find(state, width, 'state-head');
      expect(council?.text, state).toBe('State Council');
      expect(y(council), state).toBeLessThan(y(find(state, width, 'science-ministry-name')));
      expect(y(council), state).toBeGreaterThan(y(find(state, width, 'state-border'), 'y1'));
    }
  });

  it.each(widths)('moves the ministry up until it stands on the border (%s)', (width) => {
    const border = y(find('office', width, 'party-border'), 'y1');
    expect(y(find('office', width, 'science-ministry-name'))).toBeLessThan(border);
    expect(y(find('office', width, 'science-ministry-zh'))).toBeGreaterThan(border);
    expect(y(find('office', width, 'science-ministry-name'))).toBeLessThan(
      y(find('commission', width, 'science-ministry-name')),
    );
  });

  it.each(widths)(
    'keeps one strand for each group through all states, made of the same pieces (%s)',
    (width) => {
      for (const state of ['before', 'dissolved', 'commission', 'office', 'private']) {
        for (const group of groupsOf(rows)) {
          const d = String(find(state, width, group.id)?.attrs['d']);
          expect(d.replace(/[-\d.,]+/g, ''), `${group.id} in ${state}`).toBe('MLC  L');
        }
      }
    },
  );

  it.each(widths)(
    'lets private capital rise to the kinds of project that the sentence names (%s)',
    (width) => {
      for (const [key, goal] of [
        ['state-projects', 'major state projects'],
        ['weak-points', 'shoring up weak points'],
      ] as const) {
        const name = find('private', width, `goal-${key}`);
        const threads = String(find('private', width, `threads-${key}`)?.attrs['d']);
        expect(name?.text).toBe(goal);
        const drawn = [...threads.matchAll(/M[\d.]+,([\d.]+)C.*? [\d.]+,([\d.]+)(?=M|$)/g)];
        expect(drawn.length).toBeGreaterThan(1);
        for (const [, from, to] of drawn) {
          expect(Number(from)).toBeGreaterThan(Number(to));
          expect(Number(to)).toBeGreaterThan(y(name));
        }
      }
    },
  );

  it.each(widths)('draws what is given up dashed, and what is kept in one piece (%s)', (width) => {
    const dashed = marks('office', width).flatMap(({ key, attrs }) =>
      String(attrs['class']).includes('dashed') ? [key] : [],
    );
    expect(dashed).toEqual(dutiesOf(rows, 'gives up').map(({ id }) => id));
  });

  it('colours nothing: party and state are told by place and name', () => {
    for (const state of ['before', 'dissolved', 'commission', 'office', 'private'])
      for (const { attrs, key } of marks(state, 'wide'))
        expect(String(attrs['class'] ?? ''), key).not.toMatch(/china|accent/);
  });
});
