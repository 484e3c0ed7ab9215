import { Icon, type IconName } from './Icon.tsx';

export interface ActProps {
  /** By which the focus finds its way back when a list changes. */
  id?: string;
  icon: IconName;
  label: string;
  /** For what can be switched on and off. */
  on?: boolean;
  act: () => void;
}

/** A button that is a sign alone. */
export function Act({ id, icon, label, on, act }: ActProps) {
  return (
    <button
      type="button"
      class={`act ${icon}`}
      data-focus={id}
      aria-label={label}
      title={label}
      aria-pressed={on}
      onClick={act}
    >
      <Icon name={icon} filled={on === true} />
    </button>
  );
}
