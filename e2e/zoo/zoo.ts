/** `npm run zoo`: five rounds through the page zoo in both browsers, written down in docs/zoo.md. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '../../scripts/build.ts';
import { howToGet, missingForBrowserTests } from '../support/requirements.ts';
import { goRound } from './round.ts';
import { markdown, type Row } from './table.ts';

const ROUNDS = 5;
const REPORT = join(import.meta.dirname, '../../docs/zoo.md');

const missing = missingForBrowserTests();
if (missing.length > 0) {
  console.error(howToGet(missing));
  process.exit(1);
}
buildExtension();
const rounds: Row[][] = [];
for (let i = 0; i < ROUNDS; i++) rounds.push(goRound());
writeFileSync(REPORT, markdown(rounds));
process.exitCode = rounds.flat().every(({ passed }) => passed) ? 0 : 1;
