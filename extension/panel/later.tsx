/** A view whose code is fetched when it is first shown, so that the panel itself is there at once. */
import type { ComponentType, JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** @param meanwhile stands in its place while the code comes; it lies on the same disk */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  meanwhile: () => JSX.Element,
): ComponentType<P> {
  let loaded: ComponentType<P> | null = null;
  return function Later(props: P) {
    const [, redraw] = useState(loaded !== null);
    useEffect(() => {
      if (loaded) return;
      void load().then((view) => {
        loaded = view;
        redraw(true);
      });
    }, []);
    const View = loaded;
    return View ? <View {...props} /> : meanwhile();
  };
}
