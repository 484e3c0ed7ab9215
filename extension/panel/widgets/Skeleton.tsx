/** The outlines of results, each in the box of what will stand there, with words for those who do not see them. */
import type { ComponentChildren } from 'preact';

export interface SkeletonProps {
  label: string;
  /** What is known already, above the outlines: the garment that is searched for. */
  children?: ComponentChildren;
}

export function Skeleton({ label, children }: SkeletonProps) {
  return (
    <div class="skeleton" aria-busy="true">
      {children ?? <div class="bone garment-bone" aria-hidden="true" />}
      <section class="products">
        <div class="heading">
          <h1 class="note">
            <span role="status">{label}</span>
          </h1>
        </div>
        <div class="bone bar-bone" aria-hidden="true" />
        <div class="hits bones" aria-hidden="true">
          {[0, 1, 2, 3].map((n) => (
            <div key={n}>
              <div class="bone shot-bone" />
              <div class="bone word-bone" />
              <div class="bone word-bone short" />
            </div>
          ))}
        </div>
      </section>
    </div>
  );
}
