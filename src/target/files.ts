/** The operator's files, as they are at this moment. Implemented in api/. */
export interface Files {
  read(path: string): FileReading;
}

export type FileReading =
  | TextReading
  | { readonly kind: 'folder' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'unreadable'; readonly why: string };

export interface TextReading {
  readonly kind: 'text';
  readonly text: string;
}

/** One look at them: each file is read once, however many commands turn to it. Made anew for the next look. */
export function atOneMoment(files: Files): Files {
  const readings = new Map<string, FileReading>();
  return {
    read(path) {
      const reading = readings.get(path) ?? files.read(path);
      readings.set(path, reading);
      return reading;
    },
  };
}

/** Takes a text apart once for each reading of it; the result goes where the reading goes. */
export function oncePerReading<Content>(parse: (text: string) => Content): (reading: TextReading) => Content {
  const parsed = new WeakMap<TextReading, { readonly content: Content }>();
  return (reading) => {
    const known = parsed.get(reading) ?? { content: parse(reading.text) };
    parsed.set(reading, known);
    return known.content;
  };
}
