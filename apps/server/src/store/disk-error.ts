/** Whether the disk refused with one of these codes ("ENOENT"). */
export function isDiskError(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.some((code) => code === error.code);
}
