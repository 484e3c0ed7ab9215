import { expect, test } from 'vitest';
import { mapOf } from '../../testing/garment-map.ts';
import { mayShowSeveral } from './several.ts';

test('two side by side are looked at again, one from head to foot is not', () => {
  expect(mayShowSeveral(mapOf(['.ss..ss.', 'uuu.uuu.', 'lll.lll.', 'lll.lll.']))).toBe(true);
  expect(mayShowSeveral(mapOf(['...s....', '..uu....', '..uu....', '..ll....', '..ll....']))).toBe(false);
});

test('what nobody wears is looked at once, and so is a picture of nothing', () => {
  expect(mayShowSeveral(mapOf(['uuuuuuuu', 'uuuuuuuu']))).toBe(false);
  expect(mayShowSeveral(mapOf(['........', '........']))).toBe(false);
});
