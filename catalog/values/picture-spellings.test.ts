import { expect, test } from 'vitest';
import { pictureSpellings } from './picture-spellings.ts';

test('what is written comes first', () => {
  expect(pictureSpellings('img/a.jpg')).toEqual(['img/a.jpg']);
  expect(pictureSpellings('img\\a%20b.jpg')[0]).toBe('img\\a%20b.jpg');
});

test.each([
  ['é in two characters', 'chemise_été.jpg', 'chemise_été.jpg'.normalize('NFD')],
  ['é in one', 'chemise_été.jpg'.normalize('NFD'), 'chemise_été.jpg'],
  ['Hangul letter by letter', '빨간 원피스.jpg', '빨간 원피스.jpg'.normalize('NFD')],
  ['a path of Windows', 'img\\a.jpg', 'img/a.jpg'],
  ['a web address', 'img/b%20b.jpg', 'img/b b.jpg'],
  ['all of them', 'img\\caf%C3%A9.jpg', 'img/café.jpg'.normalize('NFD')],
  ['a percent sign that is only that', '100%\\a.jpg', '100%/a.jpg'],
])('%s', (_what, named, there) => {
  expect(pictureSpellings(named)).toContain(there);
});

test.each(['../a.jpg', '%2e%2e/a.jpg', 'img%2f..%2f..%2fa.jpg', '..\\a.jpg', '%2e%2e%5ca.jpg'])(
  'no spelling of %s leads out of the folder',
  (named) => {
    for (const path of pictureSpellings(named)) expect(path.split(/[/\\]/)).not.toContain('..');
  },
);

test.each(['%2fetc/a.jpg', 'javascript%3aa.jpg', 'a%00.jpg'])('%s is a name or nothing', (named) => {
  expect(pictureSpellings(named)).toEqual([named]);
});
