/** Every page of the zoo that is visited at density 1, in the order in which they are visited. */
import type { ZooPage } from '../zoo-page.ts';
import { ELEMENTS } from './elements.ts';
import { HIDDEN } from './hidden.ts';
import { IMAGES } from './images.ts';
import { MOVING } from './moving.ts';
import { ZOOMED } from './scales.ts';
import { STYLES } from './styles.ts';

export const ZOO: readonly ZooPage[] = [...IMAGES, ...ELEMENTS, ...STYLES, ...HIDDEN, ...MOVING, ...ZOOMED];
