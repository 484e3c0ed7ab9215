/** A companion that speaks the real protocol, searches nothing and keeps what it was sent. */
import { createHash, createHmac, randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { buffer } from 'node:stream/consumers';
import sharp from 'sharp';
import {
  API_VERSION,
  APP,
  type Box,
  type Garment,
  LIMITS,
  type ParseReply,
  type Point,
  parseBox,
  parsePoint,
  proofMessage,
  ROUTES,
  type SearchReply,
} from '../../contract/index.ts';
import { listen } from '../support/listen.ts';

export interface Recorded {
  picture: Buffer;
  crop: Box | null;
  /** Where the person pointed, and guesses at that. */
  point: Point | null;
  near: Point[];
  /** What the garment was chosen as. */
  garment: string | null;
  /** Of the request's arrival, in milliseconds since 1970. */
  at: number;
}

export interface Recorder {
  port: number;
  /** A code that always pairs. */
  code: string;
  /** Every search so far, oldest first. */
  searches: Recorded[];
  /** Every picture that was parsed so far, oldest first. */
  parses: Recorded[];
  /** Whether it says from now on that it still loads its models. */
  load: (loading: boolean) => void;
  close: () => Promise<void>;
}

/** What it claims to see in a picture of this size. */
export type Garments = (size: { w: number; h: number }) => Garment[];

export async function openRecorder(garments: Garments = () => []): Promise<Recorder> {
  const code = '123456';
  const token = randomBytes(32).toString('base64url');
  const searches: Recorded[] = [];
  const parses: Recorded[] = [];
  let loading = false;

  const { port, close } = await listen(async (request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const answer = async (): Promise<object> => {
      switch (`${request.method} ${pathname}`) {
        case `GET ${ROUTES.health.path}`:
          return { app: APP, api: API_VERSION, proof: proof(token, port, searchParams), loading };
        case `POST ${ROUTES.pair.path}`:
          return { clientId: 'zoo', token };
        case `POST ${ROUTES.parse.path}`:
          return parseReply(keep(parses, await pictureOf(request), searchParams));
        case `POST ${ROUTES.search.path}`:
          return searchReply(keep(searches, await pictureOf(request), searchParams));
        default:
          throw new Error(`Nobody asks for ${request.method} ${pathname}.`);
      }
    };
    const reply = await answer().catch((error: Error) => error);
    const ok = !(reply instanceof Error);
    response
      .writeHead(ok ? 200 : 500, { 'content-type': 'application/json' })
      .end(JSON.stringify(ok ? reply : { title: reply.message }));
  });

  async function parseReply({ picture }: Recorded): Promise<ParseReply> {
    const { width, height } = await sharp(picture).metadata();
    return { queryId: 'zoo', width, height, garments: garments({ w: width, h: height }) };
  }

  return {
    port,
    code,
    searches,
    parses,
    load: (whether) => {
      loading = whether;
    },
    close,
  };
}

function keep(list: Recorded[], picture: Buffer, query: URLSearchParams): Recorded {
  const crop = parseBox(query.get('crop') ?? '');
  const point = parsePoint(query.get('point') ?? '');
  const near = query.getAll('near').flatMap((text) => parsePoint(text) ?? []);
  const recorded = { picture, crop, point, near, garment: query.get('garment'), at: Date.now() };
  list.push(recorded);
  return recorded;
}

async function pictureOf(request: IncomingMessage): Promise<Buffer> {
  const bytes = await buffer(request);
  if (bytes.length > LIMITS.imageBytes)
    throw new Error('The real companion would refuse so large a picture.');
  return bytes;
}

/** contract/pairing.ts says what it is made of. */
function proof(token: string, port: number, query: URLSearchParams): string | null {
  const nonce = query.get('nonce');
  if (query.get('client') !== 'zoo' || nonce === null) return null;
  const key = createHash('sha256').update(token).digest();
  return createHmac('sha256', key).update(proofMessage(port, nonce)).digest('base64url');
}

function searchReply({ crop }: Recorded): SearchReply {
  return {
    queryId: null,
    type: 'dress',
    typeConfidence: 1,
    types: [{ type: 'dress', confidence: 1 }],
    box: crop ?? { x: 0, y: 0, w: 1, h: 1 },
    garments: [],
    searched: ['dress'],
    encoder: 'zoo',
    cutout: null,
    palette: [],
    catalogue: 1,
    similar: 0,
    best: 0,
    widened: false,
    facets: {
      ...{ types: [], brands: [], sources: [], genders: [], sizes: [], colours: [], prices: [] },
      ...{ onSale: 0, inStock: 0 },
    },
    cheaper: null,
    timings: { decode: 0, parse: 0, cut: 0, embed: 0, classify: 0, search: 0, total: 0, inference: 0 },
    hits: [],
    owned: [],
  };
}
