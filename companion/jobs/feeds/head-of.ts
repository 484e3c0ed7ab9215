/** The beginning of a file, as much of it as tells what it is. */
import { open } from 'node:fs/promises';
import { HEAD_BYTES } from '../../../catalog/recognise.ts';

export async function headOf(path: string): Promise<Uint8Array> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(HEAD_BYTES), 0, HEAD_BYTES, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}
