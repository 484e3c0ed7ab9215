import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { ImportProgress } from '../../contract/index.ts';
import { createProgressMeter } from './progress.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

function setUp() {
  const told: ImportProgress[] = [];
  return { meter: createProgressMeter((progress) => told.push(progress)), last: () => told.at(-1) };
}

test('rate and time left count from the first row on, which waits for the models', () => {
  const { meter, last } = setUp();
  meter.phase('importing', 101);
  vi.advanceTimersByTime(9000);
  meter.rows(1);
  expect(last()).toMatchObject({ rows: 1, total: 101, rate: 0, secondsLeft: null });
  vi.advanceTimersByTime(5000);
  meter.rows(51);
  expect(last()).toMatchObject({ rows: 51, rate: 10, secondsLeft: 5 });
});

test('rows that come in a heap at the start make no rate yet', () => {
  const { meter, last } = setUp();
  meter.phase('importing', 100);
  meter.rows(1);
  vi.advanceTimersByTime(100);
  meter.rows(6);
  expect(last()).toMatchObject({ rows: 6, rate: 0, secondsLeft: null });
  vi.advanceTimersByTime(900);
  meter.rows(9);
  expect(last()).toMatchObject({ rate: 8 });
});

test('rows of an earlier run make no rate', () => {
  const { meter, last } = setUp();
  meter.phase('importing', 2000);
  meter.rows(1000);
  vi.advanceTimersByTime(1000);
  meter.rows(1010);
  expect(last()).toMatchObject({ rate: 10, secondsLeft: 99 });
});

test('a new phase forgets the rate of the one before', () => {
  const { meter, last } = setUp();
  meter.phase('reading', null);
  meter.rows(1);
  vi.advanceTimersByTime(10);
  meter.rows(400);
  meter.phase('importing', 400);
  expect(last()).toEqual({ phase: 'importing', rows: 0, total: 400, rate: 0, secondsLeft: null });
});
