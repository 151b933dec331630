import { type Expression, type Matcher, PromqlError, type Selector } from './syntax.js';

const tokenPattern =
  /\s*(?:(?<number>(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?(?![\w.])|[+-]?Inf\b|NaN\b)|(?<word>[a-zA-Z_:][\w:]*)|(?<string>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(?<range>\[[^\]]*\])|(?<sign>=~|!~|!=|>=|<=|==|[-+*/%^(){},=<>]))/y;

const aggregations = new Set(['sum', 'min', 'max', 'avg', 'count']);
const functions = new Set(['rate', 'increase', 'histogram_quantile', 'vector', 'scalar', 'time', 'absent']);
const precedence: Readonly<Record<string, number>> = {
  '==': 1,
  '!=': 1,
  '<': 1,
  '>': 1,
  '<=': 1,
  '>=': 1,
  '+': 2,
  '-': 2,
  '*': 3,
  '/': 3,
  '%': 3,
  '^': 4,
};

/** `-2 ^ 2` is -4: a sign binds like a product, weaker than a power. */
const unaryBindsLike = 4;

type Token = { readonly kind: 'number' | 'word' | 'string' | 'range' | 'sign'; readonly text: string };

/** Throws a PromqlError for what is no PromQL, and for PromQL beyond this part of it. */
export function parsePromql(text: string): Expression {
  const tokens = tokenise(text);
  const parsed = new Parser(tokens);
  const expression = parsed.expression(0);
  parsed.expectEnd();
  return expression;
}

function tokenise(text: string): readonly Token[] {
  const tokens: Token[] = [];
  const pattern = new RegExp(tokenPattern);
  const end = text.trimEnd().length;
  while (pattern.lastIndex < end) {
    const at = pattern.lastIndex;
    const groups = pattern.exec(text)?.groups;
    if (groups === undefined) throw new PromqlError(`parse error: unexpected character at ${at + 1}`);
    for (const kind of ['number', 'word', 'string', 'range', 'sign'] as const) {
      const found = groups[kind];
      if (found !== undefined) tokens.push({ kind, text: found });
    }
  }
  return tokens;
}

class Parser {
  private readonly tokens: readonly Token[];
  private at = 0;

  constructor(tokens: readonly Token[]) {
    this.tokens = tokens;
  }

  expression(least: number): Expression {
    let left = this.operand();
    for (;;) {
      const operator = this.peek()?.text ?? '';
      const rank = this.peek()?.kind === 'sign' ? precedence[operator] : undefined;
      if (rank === undefined || rank < least) return left;
      this.at += 1;
      const returnsBool = this.take('bool');
      if (['on', 'ignoring', 'group_left'].includes(this.peek()?.text ?? ''))
        throw new PromqlError('the sandbox does not pretend vector matching with on() or ignoring()');
      left = { kind: 'binary', operator, returnsBool, left, right: this.expression(rank + 1) };
    }
  }

  expectEnd(): void {
    const token = this.peek();
    if (token !== undefined) throw new PromqlError(`parse error: unexpected ${token.text}`);
  }

  private operand(): Expression {
    const token = this.next();
    if (token.text === '(') {
      const inner = this.expression(0);
      this.expect(')');
      return inner;
    }
    if (token.text === '-') {
      const left: Expression = { kind: 'number', value: 0 };
      return {
        kind: 'binary',
        operator: '-',
        returnsBool: false,
        left,
        right: this.expression(unaryBindsLike),
      };
    }
    if (token.kind === 'number')
      return { kind: 'number', value: Number(token.text.replace('Inf', 'Infinity')) };
    if (token.text === '{') return this.selector(null);
    if (token.kind !== 'word') throw new PromqlError(`parse error: unexpected ${token.text}`);
    if (aggregations.has(token.text)) return this.aggregate(token.text);
    if (this.peek()?.text !== '(') return this.selector(token.text);
    if (!functions.has(token.text))
      throw new PromqlError(`the sandbox does not pretend the function ${token.text}()`);
    return { kind: 'call', name: token.text, args: this.args() };
  }

  private aggregate(name: string): Expression {
    const before = this.grouping();
    const [of, ...more] = this.args();
    if (of === undefined || more.length > 0) throw new PromqlError(`parse error: ${name} takes one argument`);
    const { grouping, labels } = before.grouping === null ? this.grouping() : before;
    return { kind: 'aggregate', name, grouping, labels, of };
  }

  private grouping(): { readonly grouping: 'by' | 'without' | null; readonly labels: readonly string[] } {
    for (const grouping of ['by', 'without'] as const) {
      if (!this.take(grouping)) continue;
      this.expect('(');
      const labels: string[] = [];
      while (!this.take(')')) {
        labels.push(this.next().text);
        this.take(',');
      }
      return { grouping, labels };
    }
    return { grouping: null, labels: [] };
  }

  private args(): readonly Expression[] {
    this.expect('(');
    const found: Expression[] = [];
    while (!this.take(')')) {
      found.push(this.expression(0));
      this.take(',');
    }
    return found;
  }

  private selector(name: string | null): Expression {
    const matchers: Matcher[] = [];
    if (name === null || this.take('{')) {
      while (!this.take('}')) {
        matchers.push(this.matcher());
        this.take(',');
      }
    }
    const range = this.peek()?.kind === 'range' ? this.next().text : null;
    const selector: Selector = {
      name,
      matchers,
      rangeMs: range === null ? null : duration(range.slice(1, -1)),
    };
    return { kind: 'selector', selector };
  }

  private matcher(): Matcher {
    const label = this.next().text;
    const operator = this.next().text;
    const value = this.next();
    if (!isMatchOperator(operator) || value.kind !== 'string')
      throw new PromqlError(`parse error: unexpected ${operator} in label matching`);
    return { label, operator, value: value.text.slice(1, -1).replaceAll(/\\(.)/g, '$1') };
  }

  private peek(): Token | undefined {
    return this.tokens[this.at];
  }

  private next(): Token {
    const token = this.tokens[this.at];
    if (token === undefined) throw new PromqlError('parse error: unexpected end of input');
    this.at += 1;
    return token;
  }

  private take(text: string): boolean {
    if (this.peek()?.text !== text) return false;
    this.at += 1;
    return true;
  }

  private expect(text: string): void {
    if (!this.take(text))
      throw new PromqlError(`parse error: expected ${text}, found ${this.peek()?.text ?? 'the end'}`);
  }
}

function isMatchOperator(text: string): text is Matcher['operator'] {
  return ['=', '!=', '=~', '!~'].includes(text);
}

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3600_000, d: 86_400_000 };

function duration(text: string): number {
  if (!/^(\d+(ms|[smhd]))+$/.test(text)) throw new PromqlError(`parse error: not a duration: ${text}`);
  return [...text.matchAll(/(\d+)(ms|[smhd])/g)].reduce(
    (sum, [, count, unit = 's']) => sum + Number(count) * (unitMs[unit] ?? 0),
    0,
  );
}
