/** The outlines of results, each in the box of what will stand there, with words for those who do not see them. */
export function Skeleton({ label }: { label: string }) {
  return (
    <section class="skeleton" aria-busy="true">
      <h1 class="note">
        <span role="status">{label}</span>
      </h1>
      <div class="bone garment-bone" aria-hidden="true" />
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
  );
}
