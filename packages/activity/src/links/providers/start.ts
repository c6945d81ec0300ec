import { LIMITS } from '../../limits.ts';

/** "90", "90s", "1m30s", "1h2m3s" in seconds; null: none, or the beginning. */
export function secondsOf(text: string | undefined): number | null {
  const [, hours, minutes, seconds] =
    /^(?:(\d{1,2})h)?(?:(\d{1,3})m)?(?:(\d{1,5})s?)?$/.exec(text ?? '') ?? [];
  const all = Number(hours ?? 0) * 3600 + Number(minutes ?? 0) * 60 + Number(seconds ?? 0);
  return all > 0 && all <= LIMITS.videoSeconds ? all : null;
}
