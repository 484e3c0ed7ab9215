import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { drawOthers } from './others.ts';
import { types } from './product.ts';

test('draws every type on nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lookalike-others-'));
  try {
    await drawOthers(folder, 1);
    const files = readdirSync(folder);
    expect(files).toHaveLength(types.length);
    for (const type of types) expect(files.filter((name) => name.startsWith(`${type}-`))).not.toEqual([]);
    const { channels } = await sharp(join(folder, files[0] as string)).stats();
    expect(channels[3]?.min).toBe(0);
    expect(channels[3]?.max).toBe(255);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
