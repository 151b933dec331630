const parts = /^([+-]?)0*(\d*)(?:\.(\d*?)0*)?$/;

/**
 * Two plain decimals (digits with at most one point) by their digits: below 0, 0 or above 0. A computer's numbers have
 * sixteen digits, and an id that differs in the nineteenth is another one.
 */
export function compareDecimals(one: string, other: string): number {
  const [a, b] = [split(one), split(other)];
  if (a.negative !== b.negative) return a.negative ? -1 : 1;
  const size = compareSizes(a, b);
  return a.negative ? 0 - size : size;
}

interface Decimal {
  readonly negative: boolean;
  readonly whole: string;
  readonly fraction: string;
}

function split(text: string): Decimal {
  const [, sign, whole = '', fraction = ''] = parts.exec(text) ?? [];
  const isZero = whole === '' && fraction === '';
  return { negative: sign === '-' && !isZero, whole, fraction };
}

function compareSizes(a: Decimal, b: Decimal): number {
  if (a.whole.length !== b.whole.length) return a.whole.length - b.whole.length;
  const [one, other] = [a.whole + a.fraction, b.whole + b.fraction];
  return one === other ? 0 : one < other ? -1 : 1;
}
