/** The original's way with the nets that it used: U2-Net cuts out what stands out, a ResNet34 looks at it on black. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PARITY_ENCODER } from '../../../companion/config.ts';
import { cutLikeTheOriginal } from '../../../companion/pipeline/cut.ts';
import { decode } from '../../../companion/pipeline/decode.ts';
import { embed } from '../../../companion/pipeline/embed.ts';
import type { GarmentMap } from '../../../companion/pipeline/parse.ts';
import type { Picture } from '../../../companion/pipeline/picture.ts';
import { toCanvas, toTensor } from '../../../companion/pipeline/tensor.ts';
import type { ParserCard } from '../../../models/card.ts';
import type { Library } from '../../../models/library.ts';
import { openModel } from '../../../models/session.ts';

/** U2-Net's small sister; the full one takes more than twice as long (ratios only grow by it). */
const U2NETP: ParserCard = {
  id: 'u2netp',
  task: 'parse',
  file: 'u2netp-fp16.onnx',
  sha256: 'fba1be32d377adf1eff4192d1c83e150e11d009b79a622b8f2a47812065267cf',
  input: {
    name: 'input.1',
    width: 320,
    height: 320,
    mean: [0.485, 0.456, 0.406],
    std: [0.229, 0.224, 0.225],
    fill: [0, 0, 0],
    fit: 'stretch',
  },
  output: { name: '1959', classes: ['background', 'salient'] },
  licence: 'Apache-2.0',
  trainedOn: 'DUTS',
  metrics: {},
};

export interface Original {
  /** From bytes to the embedding. */
  embed(bytes: Uint8Array): Promise<Float32Array>;
  close(): Promise<void>;
}

/** Null when the reference weights are not there. */
export async function openOriginal(
  library: Library,
  reference: string,
  threads: number,
): Promise<Original | null> {
  if (!existsSync(join(reference, U2NETP.file))) return null;
  const { encoder: card } = library.choose(PARITY_ENCODER);
  const u2net = await openModel(U2NETP, reference, threads);
  const resnet = await library.open(card, threads);
  return {
    async embed(bytes) {
      const { picture } = await decode(bytes);
      const map = await salientMap(picture, u2net);
      return (await embed(await cutLikeTheOriginal(picture, map, card.input), resnet, card)).look;
    },
    close: async () => void (await Promise.all([u2net.close(), resnet.close()])),
  };
}

async function salientMap(
  picture: Picture,
  model: Awaited<ReturnType<typeof openModel>>,
): Promise<GarmentMap> {
  const { width, height } = U2NETP.input;
  const whole = { x: 0, y: 0, w: picture.width, h: picture.height };
  const canvas = await toCanvas(picture, whole, U2NETP.input);
  const brightest = canvas.data.reduce((most, value) => Math.max(most, value), 1) / 255;
  // It wants x / max(x): the same as mean and deviation times max over 255 in (x / 255 - mean) / std.
  const scaled = (values: readonly [number, number, number]) =>
    values.map((value) => value * brightest) as [number, number, number];
  const input = { mean: scaled(U2NETP.input.mean), std: scaled(U2NETP.input.std) };
  const { data } = await model.run(toTensor(canvas.data, input), [1, 3, height, width]);
  const low = data.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY);
  const high = data.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
  const probs = new Float32Array(2 * data.length);
  data.forEach((value, at) => {
    const salient = (value - low) / Math.max(1e-9, high - low);
    probs[at] = 1 - salient;
    probs[data.length + at] = salient;
  });
  return {
    width,
    height,
    classes: U2NETP.output.classes,
    probs,
    wearers: null,
    sight: null,
    placement: { x: 0, y: 0, w: width, h: height },
    picture: { width: picture.width, height: picture.height },
  };
}
