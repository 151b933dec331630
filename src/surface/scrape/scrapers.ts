import type { ToolSurface } from '../../model/generated/schemas.js';
import { scrapeArgparse } from './argparse.js';
import { scrapeClap } from './clap.js';
import { scrapeClick } from './click.js';
import { scrapeCobra } from './cobra.js';
import { scrapeGitUsage } from './git-usage.js';
import { scrapeGnu } from './gnu.js';
import type { Scraper } from './help-page.js';
import { scrapeKingpin } from './kingpin.js';

export const scrapers: Readonly<Record<ToolSurface['dialect'], Scraper>> = {
  cobra: scrapeCobra,
  kingpin: scrapeKingpin,
  clap: scrapeClap,
  argparse: scrapeArgparse,
  click: scrapeClick,
  git: scrapeGitUsage,
  gnu: scrapeGnu,
};
