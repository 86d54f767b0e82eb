import { describe, expect, it } from 'vitest';
import { content } from '../../data/load';
import { flatten } from '../../scene/mark';
import { draw } from '../figure';
import { figureById } from '../index';

const rows = content.rows['chip-nodes'];
const year = (id: string): number => rows.find((row) => row.id === id)?.year ?? NaN;

describe('what node-gap says', () => {
  it('puts SMIC four and five years behind at fourteen', () => {
    expect([year('smic-14') - year('samsung-14'), year('smic-14') - year('intel-14')]).toEqual([4, 5]);
  });

  it('puts SMIC five years behind TSMC at seven, and TSMC at two in 2025', () => {
    expect(year('smic-7') - year('tsmc-7')).toBe(5);
    expect([year('smic-7'), year('tsmc-2')]).toEqual([2023, 2025]);
  });

  it('knows no production of SMIC beyond seven, and its N+3 as a stretched seven of December 2025', () => {
    expect(rows.filter(({ firm, node_nm }) => firm === 'SMIC' && node_nm < 7)).toEqual([]);
    expect(rows.filter(({ stretched }) => stretched === 'yes')).toMatchObject([
      { id: 'smic-n3', node_nm: 7, when: 'December 2025' },
    ]);
  });
});

describe('the drawing', () => {
  const marks = (state: string) => flatten(draw(figureById('node-gap'), content.rows, state, 'narrow').marks);

  it('measures the gap that its dots show', () => {
    const text = (state: string) => marks(state).find(({ key }) => key === 'gap-years')?.text;
    expect([text('fourteen'), text('seven')]).toEqual(['5 years', '5 years']);
  });

  it('fills only what was made in volume', () => {
    for (const row of rows) {
      const mark = marks('stretched').find(({ key }) => key === row.id);
      const filled = row.status === 'volume' && row.stretched === 'no';
      expect(/fill-(?!paper)/.test(String(mark?.attrs['class'])), row.id).toBe(filled);
    }
  });

  it.each(['narrow', 'wide'] as const)(
    'names each firm but the two of the steps at its marks (%s)',
    (width) => {
      const drawn = flatten(draw(figureById('node-gap'), content.rows, 'seven', width).marks);
      for (const { id, firm } of rows.filter((row) => !['TSMC', 'SMIC'].includes(row.firm)))
        expect(drawn.find(({ key }) => key === `name-${id}`)?.text, id).toContain(firm);
    },
  );
});
