import { describe, expect, test, vi } from 'vitest';
import { cutOff, fromDataUrl, toCapturePixels, toDataUrl } from './picture.ts';

describe('toCapturePixels', () => {
  const view = { w: 800, h: 600 };

  test('scales by capture over view, whatever density or zoom made the capture so large', () => {
    const capture = { w: 1400, h: 1050 };
    expect(toCapturePixels({ x: 100, y: 200, w: 40, h: 20 }, view, capture)).toEqual({
      x: 175,
      y: 350,
      w: 70,
      h: 35,
    });
  });

  test('covers pixels that the rectangle only touches', () => {
    expect(toCapturePixels({ x: 10.4, y: 10.6, w: 5.2, h: 5 }, view, view)).toEqual({
      x: 10,
      y: 10,
      w: 6,
      h: 6,
    });
  });

  test('cuts off what lies outside the view and never gets empty', () => {
    expect(toCapturePixels({ x: -50, y: 550, w: 100, h: 100 }, view, view)).toEqual({
      x: 0,
      y: 550,
      w: 50,
      h: 50,
    });
    expect(toCapturePixels({ x: 900, y: 900, w: 10, h: 10 }, view, view)).toEqual({
      x: 799,
      y: 599,
      w: 1,
      h: 1,
    });
  });
});

test('what was marked in a picture of the page goes with that alone, as large as it is', async () => {
  const capture = new Blob(['all of a page']);
  const close = vi.fn();
  const drawImage = vi.fn();
  const canvases: unknown[] = [];
  const outfit = new Blob(['one picture of it']);
  vi.stubGlobal('createImageBitmap', async () => ({ width: 4000, height: 3000, close }));
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      constructor(...size: number[]) {
        canvases.push(size);
      }
      getContext = () => ({ drawImage, scale: vi.fn() });
      convertToBlob = async () => outfit;
    },
  );
  const box = { x: 320, y: 40, w: 60, h: 80 };
  const room = { x: 300, y: 10, w: 2500, h: 300 };
  expect(await cutOff(capture, box, room)).toEqual({ picture: outfit, crop: { ...box, x: 20, y: 30 } });
  expect(canvases).toEqual([[2500, 300]]);
  expect(await cutOff(capture, box, null)).toEqual({ picture: capture, crop: box });
  vi.unstubAllGlobals();
});

test('a picture survives the way through a data address byte by byte', async () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, i) => (i * 31) % 256);
  const there = await toDataUrl(new Blob([bytes], { type: 'image/webp' }));
  const back = fromDataUrl(there);
  expect(back.type).toBe('image/webp');
  expect(new Uint8Array(await back.arrayBuffer())).toEqual(bytes);
});
