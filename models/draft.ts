/** Turns what a person writes about an ONNX encoder into a card, by opening the file and trying it once. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { InferenceSession } from 'onnxruntime-node';
import * as z from 'zod/mini';
import { EncoderCard, ModelError, PictureInput } from './card.ts';
import { startModel } from './session.ts';

const ID = /^[a-z0-9][a-z0-9._-]{0,39}$/;

/** What has a default may be left out; names and the dimension are read from the file. */
const EncoderDraft = z.extend(z.partial(EncoderCard, { sha256: true, output: true }), {
  id: z.string().check(z.regex(ID, 'must be small letters, digits, ".", "_" and "-", at most 40')),
  task: z._default(z.literal('embed'), 'embed'),
  input: z.extend(PictureInput, {
    name: z.optional(z.string()),
    fill: z._default(PictureInput.shape.fill, [127, 127, 127]),
    fit: z._default(PictureInput.shape.fit, 'letterbox'),
  }),
  licence: z._default(z.string(), 'not stated'),
  trainedOn: z._default(z.string(), 'not stated'),
  metrics: z._default(EncoderCard.shape.metrics, {}),
});
type EncoderDraft = z.infer<typeof EncoderDraft>;

/**
 * @param path JSON whose `file` is the ONNX file, beside it or elsewhere
 * @returns the card, its `file` being the name that the weights shall have
 * @throws ModelError that says what in the card or the file does not fit
 */
export async function readDraft(path: string): Promise<{ card: EncoderCard; weights: Uint8Array }> {
  const draft = parse(path, await read(path));
  const weights = await read(resolve(dirname(path), draft.file));
  const sha256 = createHash('sha256').update(weights).digest('hex');
  if (draft.sha256 && draft.sha256 !== sha256) {
    throw new ModelError(`${draft.file} is not the file of the card: its sha256 is ${sha256}.`);
  }
  const names = await namesOf(draft, weights);
  const card: EncoderCard = {
    ...draft,
    file: `${draft.id}.onnx`,
    sha256,
    input: { ...draft.input, name: names.input },
    output: { name: names.output, dim: draft.output?.dim ?? 0 },
  };
  const dim = await dimOf(card, weights);
  if (draft.output && draft.output.dim !== dim) {
    throw new ModelError(`"${card.id}" gives ${dim} numbers, not ${draft.output.dim} as its card says.`);
  }
  return { card: { ...card, output: { name: names.output, dim } }, weights };
}

async function read(path: string): Promise<Uint8Array> {
  return readFile(path).catch((cause: NodeJS.ErrnoException) => {
    const detail =
      cause.code === 'ENOENT' ? `There is no file ${path}.` : `Cannot read ${path}: ${cause.message}`;
    throw new ModelError(detail, { cause });
  });
}

function parse(path: string, bytes: Uint8Array): EncoderDraft {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new ModelError(`${path} is no JSON: give the card of the encoder, not the ONNX file.`, { cause });
  }
  const draft = EncoderDraft.safeParse(json);
  if (!draft.success)
    throw new ModelError(`${path} is no card of an encoder.\n${z.prettifyError(draft.error)}`);
  return draft.data;
}

async function namesOf(draft: EncoderDraft, weights: Uint8Array): Promise<{ input: string; output: string }> {
  const session = await InferenceSession.create(weights, { logSeverityLevel: 3 }).catch((cause: unknown) => {
    throw new ModelError(`onnxruntime cannot load ${draft.file}: ${messageOf(cause)}`, { cause });
  });
  const { inputNames, outputNames } = session;
  await session.release();
  const pick = (kind: string, names: readonly string[], wanted: string | undefined) => {
    const name = wanted ?? names[0];
    if (name !== undefined && names.includes(name)) return name;
    throw new ModelError(`${draft.file} has no ${kind} ${wanted}. There are: ${names.join(', ')}.`);
  };
  if (inputNames.length !== 1) {
    throw new ModelError(`${draft.file} takes ${inputNames.join(', ')}: an encoder takes one picture.`);
  }
  return {
    input: pick('input', inputNames, draft.input.name),
    output: pick('output', outputNames, draft.output?.name),
  };
}

/** Runs one grey picture through. */
async function dimOf(card: EncoderCard, weights: Uint8Array): Promise<number> {
  const { width, height } = card.input;
  const model = await startModel(card, weights, 1);
  try {
    const { data, dims } = await model.run(new Float32Array(3 * height * width).fill(0.1), [
      1,
      3,
      height,
      width,
    ]);
    if (dims.filter((size) => size > 1).length > 1) {
      const shape = dims.join(' x ');
      throw new ModelError(
        `The output ${card.output.name} is ${shape}: name the one that is one vector a picture.`,
      );
    }
    if (!data.every(Number.isFinite)) throw new ModelError(`"${card.id}" gives numbers that are none.`);
    return data.length;
  } catch (cause) {
    if (cause instanceof ModelError) throw cause;
    throw new ModelError(
      `"${card.id}" does not take 1 x 3 x ${height} x ${width} float32: ${messageOf(cause)}`,
      {
        cause,
      },
    );
  } finally {
    await model.close();
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
