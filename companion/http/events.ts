/** Server-sent events over a reply: a value now, again after each change, and a last time when it is final. */
import { PassThrough } from 'node:stream';
import type { Context } from 'koa';

export interface EventSource<T> {
  read(): T;
  isLast(value: T): boolean;
  /** @returns a function that ends the watching */
  watch(listener: () => void): () => void;
}

/** A progress bar needs no more frequent news. */
const LEAST_MS = 250;
/** Without any traffic, a proxy or browser takes the connection for dead. */
const PING_MS = 15_000;

export function sendEvents<T>(ctx: Context, event: string, { read, isLast, watch }: EventSource<T>): void {
  const stream = new PassThrough();
  let waiting: NodeJS.Timeout | null = null;
  const unwatch = watch(() => {
    waiting ??= setTimeout(send, LEAST_MS);
  });
  const ping = setInterval(() => stream.write(': ping\n\n'), PING_MS);
  const end = () => {
    unwatch();
    clearInterval(ping);
    if (waiting) clearTimeout(waiting);
    stream.end();
  };
  function send(): void {
    // A page that the browser has frozen reads nothing, for hours maybe: it gets what is the newest once it goes on.
    waiting = stream.writableNeedDrain ? setTimeout(send, LEAST_MS) : null;
    if (waiting) return;
    const value = read();
    stream.write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`);
    if (isLast(value)) end();
  }
  ctx.res.once('close', end);
  ctx.type = 'text/event-stream';
  ctx.set('X-Accel-Buffering', 'no');
  ctx.body = stream;
  send();
}
