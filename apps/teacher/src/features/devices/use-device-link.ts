import type { Api } from '@flipflop/client';
import type { TeacherDevice } from '@flipflop/protocol';
import { useCallback, useEffect, useState } from 'react';
import { failureWords } from '../../page/trouble.ts';

export type DeviceLink =
  | { readonly state: 'asked' }
  | { readonly state: 'refused'; readonly message: string }
  /** `before`: the devices that were signed in before anybody used the link. */
  | { readonly state: 'there'; readonly elsewhere: string; readonly before: ReadonlySet<string> }
  /** Ten minutes are over. */
  | { readonly state: 'old' }
  | { readonly state: 'claimed' };

const LOOK_MS = 3_000;
const LINK_LIFE_MS = 10 * 60_000;

/** A link for one more device, and whether it has been used. `again` makes a new one; the one before ends. */
export function useDeviceLink(api: Api): { readonly link: DeviceLink; readonly again: () => void } {
  const [link, setLink] = useState<DeviceLink>({ state: 'asked' });
  const [turn, setTurn] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another turn is another link
  useEffect(() => {
    let isClosed = false;
    setLink({ state: 'asked' });
    void askLink(api).then((answer) => {
      if (!isClosed) setLink(answer);
    });
    return () => {
      isClosed = true;
    };
  }, [api, turn]);

  useEffect(() => {
    if (link.state !== 'there') return;
    let isClosed = false;
    const look = async () => {
      if (document.hidden) return;
      const found = await api.call('teacherDevices');
      if (!isClosed && found.ok && hasNew(found.value.devices, link.before)) setLink({ state: 'claimed' });
    };
    const looking = setInterval(() => void look(), LOOK_MS);
    const old = setTimeout(() => setLink({ state: 'old' }), LINK_LIFE_MS);
    return () => {
      isClosed = true;
      clearInterval(looking);
      clearTimeout(old);
    };
  }, [api, link]);

  const again = useCallback(() => setTurn((before) => before + 1), []);
  return { link, again };
}

async function askLink(api: Api): Promise<DeviceLink> {
  const devices = await api.call('teacherDevices');
  if (!devices.ok) return { state: 'refused', message: failureWords(devices) };
  const made = await api.call('deviceLink');
  if (!made.ok) return { state: 'refused', message: failureWords(made) };
  const before = new Set(devices.value.devices.map((device) => device.id));
  return { state: 'there', elsewhere: made.value.elsewhere, before };
}

function hasNew(devices: readonly TeacherDevice[], before: ReadonlySet<string>): boolean {
  return devices.some((device) => !before.has(device.id));
}
