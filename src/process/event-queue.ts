/** Hands events on one by one, in order, to whoever asks; the last one to everybody who asks after it. */
export interface EventQueue<Event> {
  readonly push: (event: Event) => void;
  /** The last event: given again and again. */
  readonly end: (event: Event) => void;
  readonly next: () => Promise<Event>;
}

export function eventQueue<Event>(): EventQueue<Event> {
  const waiting: ((event: Event) => void)[] = [];
  const arrived: Event[] = [];
  let last: { readonly event: Event } | null = null;
  const push = (event: Event) => {
    const ask = waiting.shift();
    if (ask === undefined) arrived.push(event);
    else ask(event);
  };
  return {
    push,
    end: (event) => {
      last = { event };
      for (const ask of waiting.splice(0)) ask(event);
    },
    next: () => {
      const event = arrived.shift();
      if (event !== undefined) return Promise.resolve(event);
      if (last !== null) return Promise.resolve(last.event);
      return new Promise((resolve) => waiting.push(resolve));
    },
  };
}
