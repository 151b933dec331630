/** How much of what commands printed a page takes: beyond it both ends of each are shown, so that it opens at once. */
export interface OutputRoom {
  take(text: string): string;
}

const mostCharacters = 6 * 1024 * 1024;
const shortened = 8 * 1024;

export function createOutputRoom(): OutputRoom {
  let left = mostCharacters;
  return {
    take(text) {
      const isWhole = text.length <= Math.max(left, 2 * shortened);
      const shown = isWhole ? text : bothEnds(text);
      left -= shown.length;
      return shown;
    },
  };
}

function bothEnds(text: string): string {
  const between = text.length - 2 * shortened;
  return `${text.slice(0, shortened)}\n… ${between} characters left out …\n${text.slice(-shortened)}`;
}
