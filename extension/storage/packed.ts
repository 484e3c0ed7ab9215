/**
 * A picture as it is stored: bytes, not a Blob. Firefox keeps a stored Blob in a file and removes that with the record,
 * under the hands of whoever has read it.
 */
export interface Packed {
  type: string;
  bytes: ArrayBuffer;
}

export async function pack(picture: Blob): Promise<Packed> {
  return { type: picture.type, bytes: await picture.arrayBuffer() };
}

export function unpack({ type, bytes }: Packed): Blob {
  return new Blob([bytes], { type });
}
