// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ContentScriptContext } from 'wxt/utils/content-script-context';
import overlay from '../entrypoints/overlay.content.tsx';
import { pageSwallowsInput } from './shelter.ts';

vi.mock('./Cropper.tsx', () => ({ Cropper: () => null }));
vi.mock('./shelter.ts');

const CAPTURE = 'data:image/jpeg;base64,AAAA';
const shown = () => document.querySelectorAll('lookalike-overlay').length;
/** Lets go of the picture's pixels. */
const freed = vi.fn();
/** Answers the overlay that asks for its picture. */
let answer: (address: string | null) => void;

beforeEach(() => {
  freed.mockClear();
  fakeBrowser.reset();
  vi.spyOn(fakeBrowser.dom, 'openOrClosedShadowRoot').mockReturnValue(null as never);
  vi.mocked(pageSwallowsInput).mockReturnValue(false);
  vi.stubGlobal('createImageBitmap', async () => ({ close: freed }));
  vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(
    () => new Promise((resolve) => (answer = resolve as typeof answer)),
  );
});
// Whatever stands makes way for the next one.
afterEach(() => void new ContentScriptContext('overlay'));

test('stands once the picture is there', async () => {
  const opening = overlay.main(new ContentScriptContext('overlay'));
  expect(shown()).toBe(0);
  answer(CAPTURE);
  await opening;
  expect(shown()).toBe(1);
});

test('one that waits for its picture while the next one is injected never shows', async () => {
  const first = overlay.main(new ContentScriptContext('overlay'));
  const answerFirst = answer;
  const second = overlay.main(new ContentScriptContext('overlay'));
  answerFirst(CAPTURE);
  await first;
  expect(shown()).toBe(0);
  answer(CAPTURE);
  await second;
  expect(shown()).toBe(1);
});

test('one that is to make way before its picture is there never shows', async () => {
  const opening = overlay.main(new ContentScriptContext('overlay'));
  const close = { type: 'overlay-close', data: null };
  await fakeBrowser.runtime.onMessage.trigger(close, { id: fakeBrowser.runtime.id }, () => undefined);
  answer(CAPTURE);
  await opening;
  expect(shown()).toBe(0);
});

test('keeps no pixels once it has made way', async () => {
  const opening = overlay.main(new ContentScriptContext('overlay'));
  answer(CAPTURE);
  await opening;
  expect(freed).not.toHaveBeenCalled();
  const close = { type: 'overlay-close', data: null };
  await fakeBrowser.runtime.onMessage.trigger(close, { id: fakeBrowser.runtime.id }, () => undefined);
  expect(shown()).toBe(0);
  expect(freed).toHaveBeenCalledOnce();
});

test('who asks for the pictures of one that has none is answered all the same', async () => {
  const opening = overlay.main(new ContentScriptContext('overlay'));
  const told = vi.fn();
  const ask = { type: 'overlay-parts', data: null };
  await fakeBrowser.runtime.onMessage.trigger(ask, { id: fakeBrowser.runtime.id }, told);
  answer(null);
  await opening;
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(null));
  expect(shown()).toBe(0);
});

test('one whose background is ended goes, and answers whoever asks for its pictures', async () => {
  vi.mocked(fakeBrowser.runtime.sendMessage).mockRejectedValueOnce(new Error('The channel closed.'));
  const opening = overlay.main(new ContentScriptContext('overlay'));
  const told = vi.fn();
  const ask = { type: 'overlay-parts', data: null };
  await fakeBrowser.runtime.onMessage.trigger(ask, { id: fakeBrowser.runtime.id }, told);
  await opening;
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(null));
});

test('who asks for the pictures of a capture that cannot be decoded is answered, and the panel takes over', async () => {
  vi.stubGlobal('createImageBitmap', () =>
    Promise.reject(new DOMException('no picture', 'InvalidStateError')),
  );
  const opening = overlay.main(new ContentScriptContext('overlay'));
  const told = vi.fn();
  const ask = { type: 'overlay-parts', data: null };
  await fakeBrowser.runtime.onMessage.trigger(ask, { id: fakeBrowser.runtime.id }, told);
  answer(CAPTURE);
  await opening;
  await vi.waitFor(() => expect(told).toHaveBeenCalledExactlyOnceWith(null));
  expect(fakeBrowser.runtime.sendMessage).toHaveBeenLastCalledWith({ type: 'overlay-refused', data: null });
  expect(shown()).toBe(0);
});
