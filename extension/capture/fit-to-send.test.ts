import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { fitToSend, roomFor } from './fit-to-send.ts';
import { LONGEST_SIDE } from './picture.ts';

describe('roomFor', () => {
  const screen = { w: 5120, h: 2880 };

  test('a large crop leaves the whole, a small one as much as needs no shrinking', () => {
    expect(roomFor({ x: 100, y: 100, w: 1200, h: 2400 }, screen)).toEqual({ x: 0, y: 0, ...screen });
    expect(roomFor({ x: 3000, y: 1400, w: 200, h: 300 }, screen)).toEqual({
      ...{ x: 2076, y: 526 },
      ...{ w: LONGEST_SIDE, h: LONGEST_SIDE },
    });
  });

  test('the crop lies inside, and keeps what the companion sees of it, however large the screen is', () => {
    const crop = fc.record({
      x: fc.integer({ min: 0, max: 5000 }),
      y: fc.integer({ min: 0, max: 2700 }),
      w: fc.integer({ min: 8, max: 5120 }),
      h: fc.integer({ min: 8, max: 2880 }),
    });
    fc.assert(
      fc.property(crop, ({ x, y, w, h }) => {
        const box = { x, y, w: Math.min(w, screen.w - x), h: Math.min(h, screen.h - y) };
        const room = roomFor(box, screen);
        expect(Math.min(room.x, room.y)).toBeGreaterThanOrEqual(0);
        expect(room.x + room.w).toBeLessThanOrEqual(screen.w);
        expect(room.y + room.h).toBeLessThanOrEqual(screen.h);
        // Half a pixel may be lost by rounding.
        expect(box.x - room.x).toBeGreaterThanOrEqual(-1);
        expect(room.x + room.w - box.x - box.w).toBeGreaterThanOrEqual(-1);
        expect(box.y - room.y).toBeGreaterThanOrEqual(-1);
        expect(room.y + room.h - box.y - box.h).toBeGreaterThanOrEqual(-1);
        const long = Math.max(box.w, box.h);
        const shrink = Math.min(1, LONGEST_SIDE / Math.max(room.w, room.h));
        expect(long * shrink).toBeGreaterThanOrEqual(Math.min(long, 640) - 1);
      }),
    );
  });
});

describe('fitToSend', () => {
  afterEach(() => vi.unstubAllGlobals());
  const capture = () => new Blob(['pixels'], { type: 'image/jpeg' });
  const crop = { x: 3000, y: 1400, w: 200, h: 300 };

  /** A browser in which the capture is so large. Tells the sizes of the canvases that are encoded. */
  function captureOf(width: number, height: number): { w: number; h: number }[] {
    const encoded: { w: number; h: number }[] = [];
    vi.stubGlobal('createImageBitmap', async () => ({ width, height, close: () => {} }));
    vi.stubGlobal(
      'OffscreenCanvas',
      class {
        size: { w: number; h: number };
        constructor(w: number, h: number) {
          this.size = { w, h };
        }
        getContext = () => ({ scale: () => {}, drawImage: () => {} });
        convertToBlob = async () => {
          encoded.push(this.size);
          return new Blob([], { type: 'image/webp' });
        };
      },
    );
    return encoded;
  }

  test('leaves alone what is small enough', async () => {
    const encoded = captureOf(1920, 1080);
    const { pixels, ...fitted } = await fitToSend(capture(), crop);
    expect(fitted).toEqual({ room: { x: 0, y: 0, w: 1920, h: 1080 }, crop, shrink: 1 });
    expect((await pixels()).type).toBe('image/jpeg');
    expect(encoded).toEqual([]);
  });

  test('cuts the surroundings of a small crop out at full size, once they are wanted', async () => {
    const encoded = captureOf(5120, 2880);
    const { pixels, crop: inside, room } = await fitToSend(capture(), crop);
    expect(encoded).toEqual([]);
    expect((await pixels()).type).toBe('image/webp');
    expect(encoded).toEqual([{ w: 2048, h: 2048 }]);
    expect(room).toEqual({ x: 2076, y: 526, w: 2048, h: 2048 });
    expect(inside).toEqual({ x: 924, y: 874, w: 200, h: 300 });
  });

  test('keeps less of it where less is wanted', async () => {
    const encoded = captureOf(2560, 1440);
    const { pixels, crop: inside, room } = await fitToSend(capture(), { ...crop, x: 1500, y: 500 }, 1024);
    await pixels();
    expect(encoded).toEqual([{ w: 1024, h: 1024 }]);
    expect(room).toEqual({ x: 1088, y: 138, w: 1024, h: 1024 });
    expect(inside).toEqual({ x: 412, y: 362, w: 200, h: 300 });
  });

  test('makes the whole smaller where no crop is told, or a large one', async () => {
    const encoded = captureOf(5120, 2880);
    const screen = capture();
    const whole = await fitToSend(screen);
    expect(whole).toMatchObject({ crop: { x: 0, y: 0, w: 2048, h: 1152 }, shrink: 0.4 });
    const large = await fitToSend(screen, { x: 1000, y: 500, w: 2000, h: 1000 });
    expect(large).toMatchObject({ crop: { x: 400, y: 200, w: 800, h: 400 }, room: whole.room });
    for (const { pixels } of [whole, large]) await pixels();
    expect(encoded).toEqual([
      { w: 2048, h: 1152 },
      { w: 2048, h: 1152 },
    ]);
  });
});
