import { harmless } from '../report/terminal/style.js';
import { wrapProse, wrapWords } from '../report/terminal/wrap-words.js';
import { type EditingSeat, editText } from './edit-text.js';
import { readLine } from './read-line.js';
import { columnsOf } from './style-for.js';

export interface Option<T extends string> {
  readonly value: T;
  /** What is typed for it: a letter, or a member's id. */
  readonly key: string;
  /** What may be typed for it as well. */
  readonly word?: string;
  readonly name: string;
}

/**
 * Questions at the terminal. Answers are typed and no answer is preselected: a stray Enter, or one typed ahead, is no
 * yes. null where the operator left the question with Ctrl-C or Ctrl-D.
 */
export interface Prompts {
  pick<T extends string>(message: string, options: readonly Option<T>[]): Promise<T | null>;
  ask(message: string): Promise<string | null>;
  /** A command's text, of one line or more, to be changed. */
  edit(text: string): Promise<string | null>;
  /** What is typed is not shown. */
  askSecret(message: string): Promise<string | null>;
  /** Lines of prose, broken between words. */
  say(text: string): void;
  /** Lines as they are. */
  show(lines: readonly string[]): void;
  /** Of the terminal, in columns. */
  width(): number;
}

export function createPrompts(seat: EditingSeat): Prompts {
  const width = (): number => columnsOf(seat.output);
  const show = (lines: readonly string[]): void => {
    for (const line of lines) seat.output.write(`${line}\n`);
  };
  const say = (text: string): void => show(wrapProse(harmless(text), width()));
  /** A long question stands above the line that is typed in: only that one is written anew. */
  const ask = async (message: string, isSecret: boolean) => {
    const lines = wrapWords(`  ${harmless(message)}`, width(), '  ');
    if (lines.length === 1) return readLine({ isSecret, prompt: `${lines[0]} ` }, seat);
    show(lines);
    return readLine({ isSecret, prompt: '  > ' }, seat);
  };
  return {
    async pick(message, options) {
      say(`  ${message}`);
      const { above, prompt } = optionLines(options, width());
      show(above);
      for (;;) {
        const typed = await readLine({ prompt }, seat);
        if (typed === null) return null;
        const found = find(options, typed);
        if (found !== null) return found;
        say(`  Type ${listed(options.map(({ key }) => key))}, then Enter.`);
      }
    },
    ask: (message) => ask(message, false),
    askSecret: (message) => ask(message, true),
    edit: (text) => editText(text, seat, say),
    say,
    show: (lines) => show(lines.map(harmless)),
    width,
  };
}

/** On one line where there is room to answer behind them, else one below the other. */
function optionLines(options: readonly Option<string>[], width: number) {
  const words = options.map(({ key, name }) => harmless(name === '' ? `[${key}]` : `[${key}] ${name}`));
  const prompt = `  ${words.join('  ')}: `;
  if (prompt.length + 4 <= width) return { above: [], prompt };
  return { above: words.flatMap((word) => wrapWords(`  ${word}`, width, '      ')), prompt: '  > ' };
}

function listed(keys: readonly string[]): string {
  const last = keys.at(-1) ?? '';
  return keys.length < 2 ? last : `${keys.slice(0, -1).join(', ')} or ${last}`;
}

function find<T extends string>(options: readonly Option<T>[], typed: string): T | null {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return null;
  const isMeant = ({ key, word }: Option<T>) => [key, word].some((each) => each?.toLowerCase() === wanted);
  return options.find(isMeant)?.value ?? null;
}
