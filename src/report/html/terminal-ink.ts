export type Colour = (typeof colours)[number];

export type InkStyle = 'bold' | 'dim' | 'italic' | 'underline' | 'inverse' | 'strike';

export interface Ink {
  /** One of eight that the page can show on light and on dark paper; null is the page's own. */
  readonly colour: Colour | null;
  /** It has a background, which is shown as a line below: no two colours are told apart on top of each other. */
  readonly isMarked: boolean;
  readonly styles: readonly InkStyle[];
}

const colours = ['black', 'red', 'green', 'yellow', 'blue', 'magenta', 'cyan', 'white'] as const;

export const noInk: Ink = { colour: null, isMarked: false, styles: [] };

/** The ink after `ESC [ parameters m`. What is not known changes nothing. */
export function readInk(before: Ink, parameters: string): Ink {
  const codes = parameters.split(/[;:]/).map((code) => (code === '' ? 0 : Number(code)));
  let ink = before;
  for (let index = 0; index < codes.length; index += 1) {
    const code = codes[index] ?? 0;
    if (code === 38 || code === 48) {
      const { colour, used } = readWide(codes.slice(index + 1));
      ink = code === 38 ? { ...ink, colour } : { ...ink, isMarked: true };
      index += used;
    } else {
      ink = applyCode(ink, code);
    }
  }
  return ink;
}

const switchedOn: ReadonlyMap<number, InkStyle> = new Map([
  [1, 'bold'],
  [2, 'dim'],
  [3, 'italic'],
  [4, 'underline'],
  [7, 'inverse'],
  [9, 'strike'],
]);

const switchedOff: ReadonlyMap<number, readonly InkStyle[]> = new Map([
  [22, ['bold', 'dim']],
  [23, ['italic']],
  [24, ['underline']],
  [27, ['inverse']],
  [29, ['strike']],
]);

function applyCode(ink: Ink, code: number): Ink {
  if (code === 0) return noInk;
  const on = switchedOn.get(code);
  if (on !== undefined) return { ...ink, styles: [...ink.styles.filter((style) => style !== on), on] };
  const off = switchedOff.get(code);
  if (off !== undefined) return { ...ink, styles: ink.styles.filter((style) => !off.includes(style)) };
  if (code === 39) return { ...ink, colour: null };
  if (code === 49) return { ...ink, isMarked: false };
  if (code >= 40 && code <= 47) return { ...ink, isMarked: true };
  if (code >= 100 && code <= 107) return { ...ink, isMarked: true };
  const colour = colours[code >= 90 ? code - 90 : code - 30];
  return colour === undefined ? ink : { ...ink, colour };
}

/** `5;N` of 256 colours, `2;R;G;B`: the nearest of the eight, and how many codes it took. */
function readWide([kind, ...rest]: readonly number[]): {
  readonly colour: Colour | null;
  readonly used: number;
} {
  if (kind === 5) return { colour: ofPalette(rest[0] ?? 0), used: 2 };
  const [red = 0, green = 0, blue = 0] = rest;
  return kind === 2 ? { colour: nearest(red, green, blue), used: 4 } : { colour: null, used: 0 };
}

/** xterm's 256 colours: 16 named ones, a cube of 6 × 6 × 6, and greys. */
function ofPalette(index: number): Colour | null {
  if (index < 16) return colours[index % 8] ?? null;
  if (index >= 232) return 'white';
  const cube = index - 16;
  return nearest(Math.floor(cube / 36) * 51, (Math.floor(cube / 6) % 6) * 51, (cube % 6) * 51);
}

/** By which of its parts are strong; a grey is the page's own white. */
function nearest(red: number, green: number, blue: number): Colour | null {
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  if (most - least < 32) return 'white';
  const isStrong = (part: number) => part - least > (most - least) / 2;
  const bits = (isStrong(red) ? 1 : 0) + (isStrong(green) ? 2 : 0) + (isStrong(blue) ? 4 : 0);
  return colours[bits] ?? null;
}
