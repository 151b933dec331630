/** `20261122T212600123Z-4f9a1c`: sorts by time as text, to the millisecond, and is a safe name for a folder. */
export function newRunId(now: Date, random: (bytes: number) => Uint8Array): string {
  const time = now.toISOString().replace(/[-:.]/g, '');
  return `${time}-${Buffer.from(random(3)).toString('hex')}`;
}

/** What else lies in the folder of runs is none; and no id leads out of it. */
export function isRunId(name: string): boolean {
  return /^\d{8}T\d{9}Z-[0-9a-f]{6}$/.test(name);
}

/** When the run was begun. */
export function runIdTime(id: string): Date {
  return new Date(
    id.replace(/^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z.*$/, '$1-$2-$3T$4:$5:$6.$7Z'),
  );
}
