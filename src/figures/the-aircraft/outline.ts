import { round } from '../../scene/mark';

/**
 * Our own side view of a narrow-body airliner, nose to the left, 8.3 units to the metre. One outline a part; what is
 * drawn later lies on top. Absolute commands only, so that an outline can be scaled (`scaledPath`).
 */
export const PARTS: readonly { id: string; path: string }[] = [
  {
    id: 'tail',
    path: 'M246 40C262 40 274 40.5 286 41.5C300 43 314 46 325 49.5L325 53C306 60 276 69 246 73Z M250 40.5C258 38 264 33 270 25L291 -8L313 -8L308 42C292 41 268 40 250 40.5Z M272 52L315 44.5L323 45.5L300 53Z',
  },
  {
    id: 'front-and-rear-fuselage-barrels',
    path: 'M54 40L108 40L108 75L54 75Z M190 40L246 40L246 73C230 74.6 212 75 190 75Z',
  },
  {
    id: 'nose-section',
    path: 'M0.5 61C3 55.5 9 51.5 17 49C21 47.6 25 44 31 42C38 40.3 46 40 54 40L54 75C38 75 20 74 9 70C3 67.5 -0.5 64 0.5 61Z',
  },
  {
    id: 'mid-fuselage-and-wing-structure',
    path: 'M108 40L190 40L190 75L108 75Z M112 70.5C126 66.5 152 66.5 184 70L223 59.5C227 55 230 49 232 43L235.5 43C235 51 233 58 228 62L186 77C156 79.5 126 78 112 70.5Z',
  },
  {
    id: 'fly-by-wire-flight-control',
    path: 'M301 -8L313 -8L308 42L299.5 41.5Z M190 73.5L222 62L226 62.7L194 74.5Z M306 51L322.5 45.6L316 45L301 49Z',
  },
  { id: 'auxiliary-power-unit', path: 'M310 45.6L325 49.5L325 53L310 57.8Z' },
  { id: 'core-avionics-displays-flight-recording', path: 'M17 53L29 53L29 60L17 60Z' },
  {
    id: 'communication-navigation-surveillance',
    path: 'M0.5 61C2 57.5 5 55 9 53L9 70C3 67.5 -0.5 64 0.5 61Z M78 40L81 34L86 34L88 40Z M156 40L159 34L164 34L166 40Z',
  },
  { id: 'pilot-controls-fire-and-overheat-protection', path: 'M32 50L42 50L42 58L32 58Z' },
  { id: 'electric-power-generation-and-distribution', path: 'M62 64L82 64L82 72L62 72Z' },
  {
    id: 'fuel-and-fuel-tank-inerting',
    path: 'M134 70C152 69.5 168 70.5 184 72.5L212 64.5L208 67L184 75C166 76 148 75.5 134 70Z',
  },
  { id: 'hydraulics', path: 'M176 60L190 60L190 67L176 67Z' },
  { id: 'fuel-and-hydraulic-pipework', path: 'M86 63L172 63L172 65L86 65Z M194 63L286 56L286 58L194 65Z' },
  {
    id: 'wheels-and-brakes',
    path: 'M33.5 75L36.5 75L36.5 84L33.5 84Z M35 82C38 82 40.4 84.4 40.4 87.4C40.4 90.4 38 92.8 35 92.8C32 92.8 29.6 90.4 29.6 87.4C29.6 84.4 32 82 35 82Z M176 76L180 76L180 82L176 82Z M171 79.6C174.7 79.6 177.6 82.5 177.6 86.2C177.6 89.9 174.7 92.8 171 92.8C167.3 92.8 164.4 89.9 164.4 86.2C164.4 82.5 167.3 79.6 171 79.6Z M185 79.6C188.7 79.6 191.6 82.5 191.6 86.2C191.6 89.9 188.7 92.8 185 92.8C181.3 92.8 178.4 89.9 178.4 86.2C178.4 82.5 181.3 79.6 185 79.6Z',
  },
  {
    id: 'nacelles-and-thrust-reversers',
    path: 'M97 72.5C104 68.5 126 68 140 72L146 74L146 88C134 91.5 108 92.5 97 89.5C94.5 85 94.5 77 97 72.5Z',
  },
  { id: 'engine-exhaust', path: 'M146 76L156 78.5L163 81.5L156 84.5L146 87Z' },
  {
    id: 'engines',
    path: 'M99 75C101 74.4 104 74 106 74L110 77L136 77.5L146 79L146 84L136 85L110 86L106 88.6C104 88.5 101 88 99 87.4C97.6 83 97.6 79 99 75Z',
  },
];

/** The upper halves of the parts that two countries make: each country has a half of the outline. */
export const UPPER_HALVES: ReadonlyMap<string, string> = new Map([
  [
    'nacelles-and-thrust-reversers',
    'M95.1 81C95.1 77.9 95.8 74.8 97 72.5C104 68.5 126 68 140 72L146 74L146 81Z',
  ],
  ['engine-exhaust', 'M146 76L156 78.5L163 81.5L146 81.5Z'],
  ['engines', 'M98 81C98 79 98.3 77 99 75C101 74.4 104 74 106 74L110 77L136 77.5L146 79L146 81Z'],
]);

/** Windows and doors, one outline: they belong to nobody in the table. */
export const WINDOWS = [
  'M24 48.6L29.5 45L36 44L36 48.6Z',
  'M57 44.5L63 44.5L63 57L57 57Z',
  'M236 44.5L242 44.5L242 57L236 57Z',
  ...Array.from({ length: 30 }, (_, i) => 68 + i * 5.6).map(
    (x) =>
      `M${String(round(x))} 48L${String(round(x + 2.4))} 48L${String(round(x + 2.4))} 51.6L${String(round(x))} 51.6Z`,
  ),
].join(' ');

/** An outline in the units of a scene: every pair of numbers scaled and moved. */
export function scaledPath(path: string, { scale, x, y }: { scale: number; x: number; y: number }): string {
  return path.replace(
    /(-?[\d.]+) (-?[\d.]+)/g,
    (_, dx: string, dy: string) =>
      `${String(round(x + Number(dx) * scale))} ${String(round(y + Number(dy) * scale))}`,
  );
}
