/** An HTTP server of a test, on 127.0.0.1 alone. */
import { once } from 'node:events';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Listening {
  port: number;
  /** Ends what is open, too. */
  close: () => Promise<void>;
}

/** `port` 0 takes any free one. */
export async function listen(answer: RequestListener, port = 0): Promise<Listening> {
  const server = createServer(answer);
  await once(server.listen(port, '127.0.0.1'), 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
