/** The lines of an output that hold anything, without their breaks. */
export function linesOf(output: string): readonly string[] {
  const lines = output.includes('\r') ? output.split(/\r?\n/) : output.split('\n');
  return lines.filter((line) => line.trim() !== '');
}
