/**
 * Asks the companion about a picture of this session. It leaves only as large as it is of use, and only where the
 * companion does not hold it; whoever asks knows nothing of that: all places are in the picture's own pixels.
 */
import {
  type Box,
  formatBox,
  formatPoint,
  parseBox,
  parsePoint,
  wholeBox,
} from '../../../contract/geometry.ts';
import type { Garment, ParseReply, SearchReply } from '../../../contract/search.ts';
import { type Fitted, fitToSend } from '../../capture/fit-to-send.ts';
import { cut } from '../../capture/picture.ts';
import type { Ready } from '../../companion/client.ts';
import { parse, search } from '../../companion/search.ts';
import type { SessionPicture } from '../state/pictures.ts';

/** @param params fields of the contract's SearchQuery. @throws CompanionError */
export async function searchIn(
  ready: Ready,
  subject: Pick<SessionPicture, 'picture' | 'held' | 'shows'>,
  params: URLSearchParams,
  signal: AbortSignal,
): Promise<SearchReply> {
  const { picture, held } = subject;
  const fitted = await fitToSend(picture, parseBox(params.get('crop') ?? '') ?? undefined);
  const room = formatBox(fitted.room);
  const sent = { pixels: fitted.pixels, queryId: held.get(room) ?? null };
  const reply = await search(ready, sent, placed(params, fitted), signal);
  if (reply.queryId !== null) held.set(room, reply.queryId);
  if (reply.garments.length > 0 && reply.box) {
    const { room: all, shrink } = fitted;
    subject.shows = { garments: grown(reply.garments, all, shrink), meant: grownBox(reply.box, all, shrink) };
  }
  return reply;
}

/** Which garments the whole of it shows. @throws CompanionError */
export async function garmentsIn(
  ready: Ready,
  picture: Blob,
  signal: AbortSignal,
): Promise<Pick<ParseReply, 'queryId' | 'garments'> & { room: string }> {
  const { room, shrink, pixels } = await fitToSend(picture);
  const { queryId, garments } = await parse(ready, await pixels(), signal);
  return { queryId, room: formatBox(room), garments: grown(garments, room, shrink) };
}

/** Which garments a part of it shows, by themselves; they lie in the pixels of the whole. @throws CompanionError */
export async function garmentsOf(
  ready: Ready,
  bitmap: ImageBitmap,
  part: Box,
  signal: AbortSignal,
): Promise<Garment[]> {
  const { picture, shrink } = await cut(bitmap, part);
  return grown((await parse(ready, picture, signal)).garments, part, shrink);
}

/** As they lie in the picture that `room` is a part of: they were found in that one, made smaller by `shrink`. */
function grown(garments: readonly Garment[], room: Box, shrink: number): Garment[] {
  return garments.map((one) => ({ ...one, box: grownBox(one.box, room, shrink) }));
}

function grownBox({ x, y, w, h }: Box, room: Box, shrink: number): Box {
  return wholeBox({ x: room.x + x / shrink, y: room.y + y / shrink, w: w / shrink, h: h / shrink }, room);
}

/** The same places in what is sent or kept. */
export function placed(params: URLSearchParams, { crop, shrink }: Fitted): URLSearchParams {
  const sent = new URLSearchParams(params);
  if (sent.has('crop')) sent.set('crop', formatBox(crop));
  // Where nothing was marked, all of the picture is sent.
  for (const name of ['point', 'near']) {
    const points = sent.getAll(name).flatMap((text) => parsePoint(text) ?? []);
    sent.delete(name);
    for (const { x, y } of points) sent.append(name, formatPoint({ x: x * shrink, y: y * shrink }));
  }
  return sent;
}
