import { expect, test } from 'vitest';
import { browserPaths } from './find-browser.ts';

test('Chrome on Windows is found where a person without rights has installed it', () => {
  const env = { ProgramFiles: 'D:\\Programs', LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' };
  expect(browserPaths('chromium', 'win32', env)).toEqual([
    'D:\\Programs\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Users\\me\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe',
  ]);
  expect(browserPaths('chromium', 'win32', { 'ProgramFiles(x86)': 'E:' })).toEqual([
    'E:\\Google\\Chrome\\Application\\chrome.exe',
  ]);
});

test('browsers of a Mac are looked for in the own folder of a person too', () => {
  expect(browserPaths('firefox', 'darwin', { HOME: '/Users/me' })).toEqual([
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    '/Users/me/Applications/Firefox.app/Contents/MacOS/firefox',
  ]);
});

test('no system looks in the places of another', () => {
  expect(browserPaths('chromium', 'linux', {})).toContain('/usr/bin/chromium');
  expect(browserPaths('chromium', 'freebsd', {})).toEqual([]);
});
