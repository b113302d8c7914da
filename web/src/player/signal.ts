export type Unsubscribe = () => void;

/** Something that tells its listeners when it has changed. */
export class Signal {
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.listeners.add(listener);
    return () => void this.listeners.delete(listener);
  };

  emit(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}

/** Listens to several events of a target until the answer is called. */
export function listen(target: EventTarget, events: readonly string[], listener: (event: Event) => void): Unsubscribe {
  for (const event of events) {
    target.addEventListener(event, listener);
  }
  return () => {
    for (const event of events) {
      target.removeEventListener(event, listener);
    }
  };
}
