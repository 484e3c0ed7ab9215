/**
 * Pictures of every state of the panel for docs/pictures/, in light and dark: its real build beside a real companion
 * with the sample catalogue. `npm run pictures`. Fails when axe finds a fault or something does not fit.
 */
import { buildExtension } from '../../scripts/build.ts';
import { keepState, type Scheme } from './keep.ts';
import { ENGLISH, GERMAN, KOREAN, type Length } from './lengths.ts';
import { openStudio } from './open.ts';
import { walk } from './walk.ts';

const LOOKS: readonly { length: Length; width: number; suffix: string; schemes: readonly Scheme[] }[] = [
  { length: ENGLISH, width: 360, suffix: '', schemes: ['light', 'dark'] },
  { length: ENGLISH, width: 320, suffix: '-320', schemes: ['light'] },
  { length: KOREAN, width: 400, suffix: '-ko-400', schemes: ['light'] },
  { length: GERMAN, width: 360, suffix: '-long', schemes: ['light'] },
];

buildExtension();
const faults: string[] = [];
for (const { length, width, suffix, schemes } of LOOKS) {
  const studio = await openStudio(length);
  try {
    await studio.page.setViewport({ width, height: 780, deviceScaleFactor: 1 });
    await walk(studio, length, async (name) => {
      faults.push(...(await keepState(studio, name + suffix, schemes)));
    });
  } finally {
    await studio.close();
  }
}
if (faults.length > 0) throw new Error(faults.join('\n'));
