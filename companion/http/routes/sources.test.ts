import { Readable } from 'node:stream';
import type { Context } from 'koa';
import { expect, test, vi } from 'vitest';
import type { Source } from '../../../contract/index.ts';
import type { Sources } from '../../store/sources/sources.ts';
import { changeSource } from './sources.ts';

test('a source that is removed while its change comes in is not said to have changed', async () => {
  let there = true;
  const body = async function* () {
    there = false;
    yield Buffer.from('{"name":"Tees"}');
  };
  const req = Object.assign(Readable.from(body()), { headers: {} });
  const ctx = { req, params: { id: 'tees' } } as unknown as Context;
  const byId = () => (there ? ({ id: 'tees' } as Source) : null);
  const sources = { byId, change: () => there } as unknown as Sources;
  const next = vi.fn();
  await expect(changeSource(sources, { busy: () => false })(ctx, next)).rejects.toThrow('No such source.');
});
