/** Some other program on the companion's port. It keeps count of what it is sent. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Stranger {
  port: number;
  /** Bytes of request bodies that reached it. */
  bytes: () => number;
  /** Requests that carried an Authorization header. */
  tokens: () => number;
  close: () => Promise<void>;
}

/** `answer`: what it replies to everything; an object as JSON. `port` 0 takes any free one. */
export async function openStranger(answer: string | object, port = 0): Promise<Stranger> {
  let bytes = 0;
  let tokens = 0;
  const server = createServer((request, response) => {
    if (request.headers.authorization) tokens++;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      const [type, body] =
        typeof answer === 'string' ? ['text/html', answer] : ['application/json', JSON.stringify(answer)];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
  });
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    bytes: () => bytes,
    tokens: () => tokens,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
