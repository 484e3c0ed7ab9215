import { expect, test } from 'vitest';
import { categoryTree } from './xml-categories.ts';

function treeOf(...categories: readonly (readonly [id: string, parentId: string, name: string])[]) {
  const tree = categoryTree();
  for (const [id, parentId, name] of categories) {
    tree.open('category', parentId ? { id, parentId } : { id });
    for (const letter of name) tree.text(letter);
    tree.close();
    tree.text('\n');
  }
  return tree;
}

test('a path is read from its parents, whatever order they come in', () => {
  const tree = treeOf(['3', '2', 'Платья'], ['1', '', ' Одежда '], ['2', '1', 'Женская']);
  expect(tree.pathOf('3')).toBe('Одежда > Женская > Платья');
  expect(tree.pathOf('1')).toBe('Одежда');
  expect(tree.pathOf('9')).toBe('');
});

test('a parent that nobody stated, or a circle, ends the path', () => {
  const tree = treeOf(['3', '7', 'Coats'], ['4', '5', 'a'], ['5', '4', 'b']);
  expect(tree.pathOf('3')).toBe('Coats');
  expect(tree.pathOf('4').split(' > ').length).toBeLessThan(20);
});

test('another element with a number is no category', () => {
  const tree = categoryTree();
  tree.open('currency', { id: 'EUR' });
  tree.text('Euro');
  expect(tree.pathOf('EUR')).toBe('');
});
