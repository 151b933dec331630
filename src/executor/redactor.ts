/** Values shorter than this would mask half of every output; the run says so instead. */
export const shortestMasked = 4;

const mask = '•••';

/** Masks secret values before anything sees them. Values can be added while the run learns them. */
export interface Redactor {
  add(value: string): void;
  text(text: string): string;
  /** A stream of chunks: a value that is split over two of them is masked as well. */
  stream(sink: (chunk: Uint8Array) => void): RedactedStream;
}

export interface RedactedStream {
  write(chunk: Uint8Array): void;
  end(): void;
}

export function createRedactor(): Redactor {
  const forms = new Set<string>();
  let ordered: readonly string[] = [];
  const redact = (text: string): string => {
    let masked = text;
    for (const form of ordered) masked = masked.replaceAll(form, mask);
    return masked;
  };
  return {
    add(value) {
      if (value.length < shortestMasked) return;
      for (const form of formsOf(value)) forms.add(form);
      ordered = [...forms].sort((a, b) => b.length - a.length);
    },
    text: redact,
    stream: (sink) => createStream(sink, () => ordered),
  };
}

/** As it is, and as the common encodings spell it. */
function formsOf(value: string): readonly string[] {
  const bytes = Buffer.from(value, 'utf8');
  const json = JSON.stringify(value).slice(1, -1);
  // A key is printed line by line.
  const lines = value.includes('\n') ? value.split('\n').map((line) => line.trim()) : [];
  const forms = [
    value,
    ...lines,
    json,
    encodeURIComponent(value),
    bytes.toString('base64'),
    bytes.toString('base64url'),
  ];
  return forms.filter((form) => form.length >= shortestMasked);
}

/** Works on bytes as latin1, so that output which is no UTF-8 comes through untouched. */
function createStream(sink: (chunk: Uint8Array) => void, forms: () => readonly string[]): RedactedStream {
  let held = '';
  const asBytes = (text: string): Buffer => Buffer.from(text, 'utf8');
  const bytewise = (text: string): string => {
    let masked = text;
    for (const form of forms())
      masked = masked.replaceAll(asBytes(form).toString('latin1'), asBytes(mask).toString('latin1'));
    return masked;
  };
  const flush = (text: string): void => {
    if (text !== '') sink(Buffer.from(text, 'latin1'));
  };
  return {
    write(chunk) {
      if (forms().length === 0 && held === '') return sink(chunk);
      const text = bytewise(held + Buffer.from(chunk).toString('latin1'));
      const keep = longestOpenPrefix(
        text,
        forms().map((form) => asBytes(form).toString('latin1')),
      );
      held = text.slice(text.length - keep);
      flush(text.slice(0, text.length - keep));
    },
    end() {
      flush(bytewise(held));
      held = '';
    },
  };
}

/** How many characters at the end could be the start of a secret. */
function longestOpenPrefix(text: string, forms: readonly string[]): number {
  let longest = 0;
  for (const form of forms) {
    for (let length = Math.min(form.length - 1, text.length); length > longest; length -= 1) {
      if (text.endsWith(form.slice(0, length))) longest = length;
    }
  }
  return longest;
}
