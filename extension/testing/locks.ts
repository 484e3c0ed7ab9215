/** Setup of the unit tests: one after the other by name, as the browser's locks; happy-dom has none. */
const last = new Map<string, Promise<unknown>>();

Object.defineProperty(navigator, 'locks', {
  value: {
    request(name: string, step: () => Promise<unknown>) {
      const done = (last.get(name) ?? Promise.resolve()).then(step);
      last.set(
        name,
        done.catch(() => undefined),
      );
      return done;
    },
  },
});
