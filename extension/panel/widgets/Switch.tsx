import type { ComponentChildren } from 'preact';

export interface SwitchProps {
  on: boolean;
  change: (on: boolean) => void;
  children: ComponentChildren;
}

/** A setting that holds at once. */
export function Switch({ on, change, children }: SwitchProps) {
  return (
    <label class="switch">
      <input
        type="checkbox"
        role="switch"
        aria-checked={on}
        checked={on}
        onChange={(event) => change(event.currentTarget.checked)}
      />
      {children}
    </label>
  );
}
