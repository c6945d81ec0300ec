import { Button, LinkButton } from '@flipflop/ui';
import { Smartphone } from 'lucide-react';
import { useState } from 'react';
import type { PageTools } from '../../page/page-tools.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { AnotherDeviceDialog } from './another-device-dialog.tsx';
import './home-devices.css';

/** On the first page: one more device, and where one is signed in. */
export function HomeDevices({ api }: Pick<PageTools, 'api'>) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="home-devices" aria-label="Your devices">
      <Button variant="quiet" icon={<Smartphone />} onClick={() => setOpen(true)}>
        Use another device
      </Button>
      <LinkButton variant="quiet" href={hashOf(addresses.devices)}>
        Where you are signed in
      </LinkButton>
      {isOpen && <AnotherDeviceDialog api={api} onClose={() => setOpen(false)} />}
    </section>
  );
}
