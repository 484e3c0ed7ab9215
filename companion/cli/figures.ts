/** The measured figures of a card in one line. */

/** What to tell first about a model; cards keep far more. */
const TOLD = [
  'typeAccuracy',
  'precisionAt10',
  'pairs',
  'instanceRecallAt',
  'foregroundIoU',
  'meanGarmentIoU',
];
const MOST = 4;

export function figuresOf(metrics: Readonly<Record<string, unknown>>): string {
  return TOLD.flatMap((name) => leaves(name, metrics[name]))
    .slice(0, MOST)
    .map(([name, value]) => `${name} ${value}`)
    .join(', ');
}

function leaves(name: string, value: unknown): [string, number][] {
  if (typeof value === 'number') return [[name, value]];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => leaves(`${name}.${key}`, inner));
}
