import type { WidthClass } from '../../scene/mark';
import type { View } from './the-aircraft';

/** A name in the picture: where it stands in the scene, and the point of the outline (its own units) it speaks of. */
interface Name {
  part: string;
  text: string;
  at: readonly [x: number, y: number];
  anchor: 'start' | 'middle' | 'end';
  to: readonly [x: number, y: number];
}

type Words = Readonly<Record<'airframe' | 'engine' | 'systems', readonly Name[]>>;

const NARROW: Words = {
  airframe: [
    { part: 'nose-section', text: 'Nose: Chengdu', at: [6, 56], anchor: 'start', to: [40, 48] },
    {
      part: 'front-and-rear-fuselage-barrels',
      text: 'Barrels: Hongdu',
      at: [104, 56],
      anchor: 'start',
      to: [100, 48],
    },
    {
      part: 'mid-fuselage-and-wing-structure',
      text: 'Middle and wing: Xi’an',
      at: [190, 164],
      anchor: 'middle',
      to: [178, 76],
    },
    { part: 'tail', text: 'Tail: Shenyang', at: [262, 24], anchor: 'end', to: [284, 12] },
  ],
  engine: [
    {
      part: 'engines',
      text: 'CFM International: US and France',
      at: [6, 144],
      anchor: 'start',
      to: [110, 82],
    },
  ],
  systems: [
    {
      part: 'core-avionics-displays-flight-recording',
      text: 'Displays: GE',
      at: [6, 58],
      anchor: 'start',
      to: [23, 56],
    },
    {
      part: 'communication-navigation-surveillance',
      text: 'Radio: Rockwell Collins',
      at: [96, 58],
      anchor: 'start',
      to: [160, 36],
    },
    {
      part: 'fly-by-wire-flight-control',
      text: 'Flight control: Honeywell',
      at: [288, 18],
      anchor: 'end',
      to: [305, 0],
    },
    { part: 'wheels-and-brakes', text: 'Brakes: Honeywell', at: [190, 164], anchor: 'end', to: [171, 90] },
    {
      part: 'fuel-and-fuel-tank-inerting',
      text: 'Fuel, hydraulics: Parker',
      at: [334, 164],
      anchor: 'end',
      to: [206, 67],
    },
    {
      part: 'auxiliary-power-unit',
      text: 'Auxiliary: Honeywell',
      at: [334, 136],
      anchor: 'end',
      to: [318, 54],
    },
    {
      part: 'electric-power-generation-and-distribution',
      text: 'Power: Hamilton Sundstrand',
      at: [6, 186],
      anchor: 'start',
      to: [72, 70],
    },
  ],
};

const WIDE: Words = {
  airframe: [
    { part: 'nose-section', text: 'Nose: Chengdu', at: [30, 108], anchor: 'start', to: [40, 48] },
    {
      part: 'front-and-rear-fuselage-barrels',
      text: 'Barrels: Hongdu',
      at: [178, 108],
      anchor: 'start',
      to: [84, 48],
    },
    {
      part: 'mid-fuselage-and-wing-structure',
      text: 'Middle and wing: Xi’an',
      at: [400, 310],
      anchor: 'middle',
      to: [180, 76],
    },
    { part: 'tail', text: 'Tail: Shenyang', at: [556, 46], anchor: 'end', to: [285, 10] },
  ],
  engine: [
    {
      part: 'engines',
      text: 'CFM International, of the US and France',
      at: [110, 280],
      anchor: 'start',
      to: [112, 84],
    },
  ],
  systems: [
    {
      part: 'core-avionics-displays-flight-recording',
      text: 'Avionics, displays: GE',
      at: [30, 108],
      anchor: 'start',
      to: [23, 55],
    },
    {
      part: 'communication-navigation-surveillance',
      text: 'Radio, navigation: Rockwell Collins',
      at: [226, 108],
      anchor: 'start',
      to: [160, 36],
    },
    {
      part: 'fly-by-wire-flight-control',
      text: 'Flight control: Honeywell',
      at: [606, 24],
      anchor: 'end',
      to: [305, 0],
    },
    {
      part: 'wheels-and-brakes',
      text: 'Wheels, brakes: Honeywell',
      at: [398, 310],
      anchor: 'end',
      to: [171, 91],
    },
    {
      part: 'fuel-and-fuel-tank-inerting',
      text: 'Fuel, hydraulics: Parker',
      at: [430, 310],
      anchor: 'start',
      to: [200, 69],
    },
    {
      part: 'auxiliary-power-unit',
      text: 'Auxiliary power: Honeywell',
      at: [700, 260],
      anchor: 'end',
      to: [318, 54],
    },
    {
      part: 'electric-power-generation-and-distribution',
      text: 'Electric power: Hamilton Sundstrand',
      at: [40, 346],
      anchor: 'start',
      to: [72, 71],
    },
  ],
};

/** The names that a view shows; where all parts are coloured, none: colour and what stands below say it. */
export function namesOf({ group }: View, width: WidthClass): readonly Name[] {
  return group === 'all' ? [] : (width === 'narrow' ? NARROW : WIDE)[group];
}
