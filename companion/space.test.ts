import { expect, test } from 'vitest';
import type { EncoderCard, ParserCard } from '../models/card.ts';
import { spaceOf } from './space.ts';

const made = (encoder: string, parser: string, groupParser: string | null = null) => ({
  encoder: { id: 'small', sha256: encoder.repeat(64) } as EncoderCard,
  parser: { id: 'parser', sha256: parser.repeat(64) } as ParserCard,
  groupParser:
    groupParser === null ? null : ({ id: 'group-parser', sha256: groupParser.repeat(64) } as ParserCard),
});

test('new weights of any model, or another way of cutting, are another space', () => {
  const spaces = [
    spaceOf(made('a', 'b'), false),
    spaceOf(made('c', 'b'), false),
    spaceOf(made('a', 'c'), false),
    spaceOf(made('a', 'b', 'c'), false),
    spaceOf(made('a', 'b', 'd'), false),
    spaceOf(made('a', 'b'), true),
  ];
  expect(new Set(spaces).size).toBe(spaces.length);
  expect(spaceOf(made('a', 'b'), false)).toBe(spaces[0]);
});
