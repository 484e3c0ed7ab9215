/** Some other program on the companion's port. It keeps count of what it is sent. */
import { type Listening, listen } from './listen.ts';

export interface Stranger extends Listening {
  /** Bytes of request bodies that reached it. */
  bytes: () => number;
  /** Requests that carried an Authorization header. */
  tokens: () => number;
}

/** `answer`: what it replies to everything; an object as JSON. `port` 0 takes any free one. */
export async function openStranger(answer: string | object, port = 0): Promise<Stranger> {
  let bytes = 0;
  let tokens = 0;
  const listening = await listen((request, response) => {
    if (request.headers.authorization) tokens++;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
    });
    request.on('end', () => {
      const [type, body] =
        typeof answer === 'string' ? ['text/html', answer] : ['application/json', JSON.stringify(answer)];
      response.writeHead(200, { 'content-type': type }).end(body);
    });
  }, port);
  return { ...listening, bytes: () => bytes, tokens: () => tokens };
}
