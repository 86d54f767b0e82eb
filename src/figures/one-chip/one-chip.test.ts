import { rollup } from 'd3-array';
import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { draw } from '../figure';
import { figureById } from '../index';
import { flatten, type WidthClass } from '../../scene/mark';
import { CONCENTRATED_HHI } from './look';
import { stationLinks, stationsOf } from './tree';

const inputs = content.rows['chip-inputs'];
const led = inputs.filter(({ leader }) => leader !== undefined);

describe('what one-chip says', () => {
  it('has ninety-one inputs with known shares, led by nine countries', () => {
    expect(led).toHaveLength(91);
    const leads = rollup(
      led,
      (rows) => rows.length,
      ({ leader }) => leader,
    );
    expect(leads.size).toBe(9);
    expect([leads.get('United States'), leads.get('Japan'), leads.get('China')]).toEqual([39, 25, 3]);
  });

  it('has fifty-two inputs whose sales are as concentrated as those of one country with half', () => {
    const concentrated = led.filter(({ concentration_hhi }) => (concentration_hhi ?? 0) >= CONCENTRATED_HHI);
    expect(concentrated).toHaveLength(52);
  });

  it('leaves sixteen when those go of which five allies hold more than half', () => {
    expect(led.filter(({ allies_share_pct }) => (allies_share_pct ?? 0) <= 50)).toHaveLength(16);
    const left = led.filter(({ allies_share_pct }) => (allies_share_pct ?? 0) <= 50);
    expect(Math.max(...left.map(({ market_usd_bn }) => market_usd_bn ?? 0))).toBe(
      inputs.find(({ id }) => id === 'n138')?.market_usd_bn,
    );
  });

  it('leads to a circle over no other where there is room, and edges a leader that must run over one', () => {
    const figure = figureById('one-chip');
    const edged = (width: WidthClass): string[] =>
      Object.keys(figure.states).flatMap((state) =>
        flatten(draw(figure, content.rows, state, width).marks)
          .filter(({ key }) => key.endsWith('-casing'))
          .map(({ key }) => `${state} ${key}`),
      );
    expect(edged('wide')).toEqual([]);
    // On a phone two small circles stand behind others; they alone are red there.
    expect(edged('narrow')).toEqual(['china callout-n54-line-casing', 'china callout-n82-line-casing']);
  });

  it('sets eight names in bold, as many as its title has steps', () => {
    for (const width of ['narrow', 'wide'] as const) {
      const bold = flatten(draw(figureById('one-chip'), content.rows, 'path', width).marks).filter(
        ({ key, attrs }) => key.endsWith('-name') && String(attrs['class']).includes('sans-600'),
      );
      expect(bold.map(({ text }) => text).toSorted()).toEqual(
        [
          'Design',
          'Coating',
          'Printing',
          'Etching',
          'Doping',
          'Polishing',
          'Packaging',
          'Testing',
        ].toSorted(),
      );
    }
  });

  it('has China lead in three small ones', () => {
    const own = led.filter(({ leader }) => leader === 'China');
    expect(own.map(({ id }) => id).toSorted()).toEqual(['n138', 'n54', 'n82']);
    expect(Math.max(...own.map(({ market_usd_bn }) => market_usd_bn ?? 0))).toBeLessThan(1.5);
  });
});

describe('the graph in the picture', () => {
  const stations = stationsOf(content.rows);

  it('has every input once that has shares or goes into something', () => {
    const placed = stations.flatMap(({ tree }) => tree.descendants().map(({ data }) => data.id));
    expect(new Set(placed).size).toBe(placed.length);
    const left = inputs.filter(({ id }) => !placed.includes(id));
    expect(left.filter(({ leader }) => leader !== undefined)).toEqual([]);
    expect(left.map(({ name }) => name)).toContain('Process-specific fabrication materials');
    expect(left.length).toBeLessThan(15);
  });

  it('leads on one way from design to chip', () => {
    const links = stationLinks(content.rows, stations).filter(({ from }) => !['n117', 'n118'].includes(from));
    const way: string[] = ['n0'];
    for (let at: string | undefined = 'n0'; at;) {
      const next = links.filter(({ from }) => from === at);
      expect(next.length).toBeLessThanOrEqual(1);
      at = next[0]?.to;
      if (at) way.push(at);
    }
    expect(way).toEqual(['n0', 'n35', 'n25', 'n46', 'n16', 'n57', 'n69', 'n78', 'n99']);
    expect(links).toHaveLength(way.length - 1);
  });

  it.each<WidthClass>(['narrow', 'wide'])(
    'keeps circles inside their station and apart from others (%s)',
    (width) => {
      const marks = flatten(draw(figureById('one-chip'), content.rows, 'path', width).marks);
      const circle = (key: string) => {
        const { cx, cy, r } = marks.find((mark) => mark.key === key)?.attrs ?? {};
        return { x: Number(cx), y: Number(cy), r: Number(r) };
      };
      for (const { id, tree } of stations) {
        const outer = circle(id);
        for (const { data } of tree.descendants()) {
          const { x, y, r } = circle(data.id);
          expect(Math.hypot(x - outer.x, y - outer.y) + r, data.id).toBeLessThanOrEqual(outer.r + 0.3);
        }
        for (const other of stations) {
          if (other.id === id) continue;
          const { x, y, r } = circle(other.id);
          expect(Math.hypot(x - outer.x, y - outer.y), `${id} and ${other.id}`).toBeGreaterThan(r + outer.r);
        }
      }
    },
  );

  it('draws the larger market with the larger circle, or the same', () => {
    const marks = flatten(draw(figureById('one-chip'), content.rows, 'path', 'narrow').marks);
    const radius = (id: string): number => Number(marks.find(({ key }) => key === id)?.attrs['r']);
    expect(radius('n20')).toBeGreaterThan(radius('n106') - 0.1);
    expect(radius('n6')).toBeGreaterThan(radius('n84'));
    expect(radius('n84')).toBeGreaterThan(radius('n82'));
  });
});
