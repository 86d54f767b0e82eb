import { date, integer, oneOf, text } from '../column';
import { formatDate, formatValue } from '../format';
import { defineTable } from '../table';

/** Layers of other makers’ flash memory, as the makers count them, against which Yangtze Memory’s are measured. */
export const memoryLayers = defineTable({
  id: 'memory-layers',
  title: 'Layers of flash memory of other makers',
  columns: {
    firm: text('Maker'),
    country: oneOf('Country', 'United States', 'South Korea'),
    layers: integer('Layers', 'layers'),
    date: date('Date'),
    what: text('What happened'),
  },
  readout: (row) => ({
    label: `${row.firm}, ${row.what}`,
    value: formatValue(row.layers, 'layers'),
    date: formatDate(row.date),
  }),
});
