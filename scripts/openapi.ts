/** `npm run openapi`: writes docs/openapi.json from the contract; a test compares them. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openApi } from '../companion/http/openapi.ts';

const FILE = join(import.meta.dirname, '..', 'docs', 'openapi.json');

writeFileSync(FILE, `${JSON.stringify(openApi(), null, 2)}\n`);
