import { knowsSubcommand } from '../knows-subcommand.js';
import type { HelpPage } from '../scrape/help-page.js';
import { scrapers } from '../scrape/scrapers.js';
import { type CaptureRequest, textOf } from './ask.js';

/**
 * Asks a tool for the help of its commands, each once. No word is ever put before `--help` that is not known for a
 * subcommand of the tool's own (`kubectl foo --help` would run kubectl-foo), and to the safety catalogue as one.
 */
export class HelpWalk {
  private readonly request: CaptureRequest;
  /** By subcommand words; null where there was no help to read. */
  private readonly seen = new Map<string, HelpPage | null>();
  private readonly wanted = new Set<string>(['']);

  constructor(request: CaptureRequest) {
    this.request = request;
  }

  /** Those that were wanted, and those above them. */
  pages(): ReadonlyMap<string, HelpPage> {
    const entries = [...this.seen].flatMap(([path, page]) =>
      page === null || !this.wanted.has(path) ? [] : [[path, this.withAliases(path, page)] as const],
    );
    return new Map(entries);
  }

  async root(): Promise<HelpPage | null> {
    return this.ask([]);
  }

  /** Every command below a path. */
  async everything(path: readonly string[]): Promise<void> {
    for (const child of await this.children(path)) {
      this.wanted.add([...path, child].join(' '));
      await this.everything([...path, child]);
    }
  }

  /** The commands on the way to a path, as far as there are any; their neighbours are asked for other names alone. */
  async along(path: readonly string[]): Promise<void> {
    let at: readonly string[] = [];
    for (const word of path) {
      const children = await this.children(at);
      const name = children.find((child) => child === word || this.aliasesOf([...at, child]).includes(word));
      if (name === undefined) return;
      at = [...at, name];
      this.wanted.add(at.join(' '));
    }
    await this.children(at);
  }

  private async children(path: readonly string[]): Promise<readonly string[]> {
    const page = await this.ask(path);
    const names = Object.keys(page?.subcommands ?? {});
    const children = names.filter((name) => knowsSubcommand(this.request.tool, [...path, name]));
    // Only on its own page does a command of cobra's say by what other names it goes.
    if (this.request.probe.dialect === 'cobra')
      for (const child of children) await this.ask([...path, child]);
    return children.filter((child) => this.seen.get([...path, child].join(' ')) !== null);
  }

  private async ask(path: readonly string[]): Promise<HelpPage | null> {
    const key = path.join(' ');
    const known = this.seen.get(key);
    if (known !== undefined) return known;
    const { probe, ask } = this.request;
    const text = textOf(await ask([...path, probe.help]));
    const page = text === null || !/\busage\b/i.test(text) ? null : scrapers[probe.dialect](text, path);
    const whole = page !== null && path.length === 0 ? withUnlisted(page, probe.unlisted) : page;
    this.seen.set(key, whole);
    return whole;
  }

  private aliasesOf(path: readonly string[]): readonly string[] {
    return this.seen.get(path.join(' '))?.aliases ?? [];
  }

  /** A page knows the names of what is below it; the other names stand on the pages below. */
  private withAliases(path: string, page: HelpPage): HelpPage {
    const at = path === '' ? [] : path.split(' ');
    const names = Object.entries(page.subcommands).map(
      ([name, aliases]) => [name, [...new Set([...aliases, ...this.aliasesOf([...at, name])])]] as const,
    );
    return { ...page, subcommands: Object.fromEntries(names) };
  }
}

function withUnlisted(page: HelpPage, names: readonly string[]): HelpPage {
  const unlisted = Object.fromEntries(names.map((name) => [name, []]));
  return { ...page, subcommands: { ...unlisted, ...page.subcommands } };
}
