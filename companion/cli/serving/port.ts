/** Who holds a port of this computer. */
import { connect } from 'node:net';
import { APP } from '../../../contract/index.ts';

export async function isCompanion(port: number): Promise<boolean> {
  try {
    const reply = await fetch(`http://127.0.0.1:${port}/v1/health`, { signal: AbortSignal.timeout(2000) });
    return ((await reply.json()) as { app?: string }).app === APP;
  } catch {
    return false;
  }
}

/** @returns `lookalike`, `another program`, or `free` */
export async function whoHolds(port: number): Promise<'lookalike' | 'another program' | 'free'> {
  if (await isFree(port)) return 'free';
  return (await isCompanion(port)) ? 'lookalike' : 'another program';
}

/** Asked by knocking, since trying to listen would for a moment be in the way of a companion that starts. */
function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
      .once('error', () => resolve(true))
      .once('connect', () => {
        socket.destroy();
        resolve(false);
      });
  });
}
