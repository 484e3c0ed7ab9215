/** The report as a table for people. */
import type { Report } from './evaluate.ts';
import type { Recall } from './measures.ts';
import type { ByDomain } from './run.ts';
import type { ParserFigures } from './sections/parser.ts';
import type { Shown } from './sections/small-shop.ts';

export function printReport(report: Report): void {
  const { encoder, parser, split, parity, photos } = report;
  const counts = Object.entries(photos).map(([name, n]) => `${n} ${name}`);
  print(`encoder ${encoder}, parser ${parser}, split ${split}${parity ? ", the original's way" : ''}`);
  if (counts.length > 0) print(`photos: ${counts.join(', ')}`);
  const { typeAccuracy: type, precisionAt10: precision } = report;
  if (type)
    line(
      'type accuracy',
      `flat-lays ${show(type.flatlay)}   street ${show(type.street)}   all ${show(type.all)}`,
    );
  if (report.chips) {
    const { chips, typeAccuracy, typeAccuracyOfBoxes } = report.chips;
    line(
      'chips',
      `type accuracy ${show(typeAccuracy)}   of the box alone ${show(typeAccuracyOfBoxes)} (${chips} chips)`,
    );
  }
  if (precision) line('precision@10', `${domains(precision)}   ${note(report.widened, 'widened')}`);
  if (report.precisionAt10OfVectors) line('  vectors alone', domains(report.precisionAt10OfVectors));
  if (report.precisionAt10Possible) line('  possible', domains(report.precisionAt10Possible));
  if (report.colourDeltaE !== undefined) {
    line(
      'colour',
      `distance ${show(report.colourDeltaE)} (${show(report.colourDeltaEByChance ?? null)} by chance)`,
    );
  }
  if (report.small) {
    const { products, flatlay, street } = report.small;
    line(`${products} products`, `first ten, flat-lays ${shown(flatlay)}   street ${shown(street)}`);
  }
  if (report.steer) {
    const { queries, precisionAt10Before: before, precisionAt10After: after } = report.steer;
    line(
      'steer',
      `precision@10 ${show(before)} before, ${show(after)} after a thumb up and one down (${queries} queries)`,
    );
  }
  if (report.instanceRecallAt) line('hard views', recall(report.instanceRecallAt));
  if (report.instanceRecallAtOfVectors) line('  vectors alone', recall(report.instanceRecallAtOfVectors));
  if (report.pairs) {
    const { recallAt, recallAtOfVectors, queries, gallery } = report.pairs;
    line('pairs', `${recall(recallAt)}   (${queries} in ${gallery})`);
    line('  vectors alone', recall(recallAtOfVectors));
  }
  if (report.parserFigures) parserLines(report.parserFigures);
  if (report.msPerStep) {
    const steps = Object.entries(report.msPerStep).map(([step, ms]) => `${step} ${ms}`);
    line('ms per step', steps.join('   '));
  }
  if (report.speed) {
    const { query, original, ratio } = report.speed;
    line(
      'whole query',
      `${query} ms${original ? `, the original's way ${original} ms: ratio ${ratio}` : ''}`,
    );
  }
  if (report.confusion) {
    for (const domain of ['flatlay', 'street'] as const)
      confusion(domain, report.confusion[domain], report.confusion.types);
  }
}

function shown({ hits, right, possible }: Shown): string {
  return `${show(right)} right of ${show(hits)} (${show(possible)} there)`;
}

function parserLines(figures: ParserFigures): void {
  const { foregroundIoU, clothesIoU, garmentIoU, meanGarmentIoU, boxRecallAtIoU50, boxPrecision } = figures;
  line(
    'parser IoU',
    `foreground ${show(foregroundIoU)}   clothes ${show(clothesIoU)}   garments ${show(meanGarmentIoU)}`,
  );
  line('', named(garmentIoU));
  line('parser boxes', named(boxRecallAtIoU50));
  line('  of what is there', named(boxPrecision));
}

function named(figures: Record<string, number | null>): string {
  return Object.entries(figures)
    .map(([name, value]) => `${name} ${show(value)}`)
    .join('   ');
}

function confusion(domain: string, counts: readonly number[][], types: readonly string[]): void {
  print(`\n${domain}: rows are the truth, columns what was said`);
  print(`${''.padEnd(10)}${types.map((type) => type.slice(0, 6).padStart(7)).join('')}`);
  counts.forEach((row, i) => {
    const cells = row.map((n) => (n === 0 ? '.' : String(n)).padStart(7));
    print(`${(types[i] ?? '').padEnd(10)}${cells.join('')}`);
  });
}

function domains({ flatlay, street }: ByDomain): string {
  return `flat-lays ${show(flatlay)}   street ${show(street)}`;
}

function note(value: number | null | undefined, what: string): string {
  return value === undefined ? '' : `${what} ${show(value)}`;
}

function recall(at: Recall): string {
  return `R@1 ${show(at['1'])}   R@5 ${show(at['5'])}   R@10 ${show(at['10'])}`;
}

function line(name: string, figures: string): void {
  print(`${name.padEnd(16)}${figures}`);
}

function show(value: number | null): string {
  return value === null ? '-' : value.toFixed(3);
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
