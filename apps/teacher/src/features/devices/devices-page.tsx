import type { RouteAnswer, TeacherDevice } from '@flipflop/protocol';
import { Button } from '@flipflop/ui';
import { LogOut, MonitorSmartphone, Smartphone } from 'lucide-react';
import { useCallback, useState } from 'react';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { Refusal } from '../../page/refusal.tsx';
import { useLoaded } from '../../page/use-loaded.ts';
import { useSending } from '../../page/use-sending.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { dayWords } from '../../words/day-words.ts';
import { AnotherDeviceDialog } from './another-device-dialog.tsx';
import { sinceWords } from './device-words.ts';
import { SignOutHere, SignOutOthers } from './sign-out-dialogs.tsx';
import './devices-page.css';

const HOME = { href: hashOf(addresses.home), words: 'Your classes' };
const NOBODY: readonly TeacherDevice[] = [];

export interface DevicesPageProps extends Pick<PageTools, 'api'> {
  /** This device is signed out: ask again who this is. */
  readonly onLeft: () => void;
}

/** Where a teacher is signed in, and how to sign in or out anywhere. */
export function DevicesPage({ api, onLeft }: DevicesPageProps) {
  const ask = useCallback(() => api.call('teacherDevices'), [api]);
  const loaded = useLoaded(ask);
  return (
    <PageState loaded={loaded} back={HOME}>
      {({ devices }, change) => <Devices api={api} devices={devices} onChange={change} onLeft={onLeft} />}
    </PageState>
  );
}

interface DevicesProps extends DevicesPageProps {
  readonly devices: readonly TeacherDevice[];
  readonly onChange: (answer: RouteAnswer<'teacherDevices'>) => void;
}

function Devices({ api, devices, onChange, onLeft }: DevicesProps) {
  const [dialog, setDialog] = useState<'another' | 'others' | 'here' | null>(null);
  const { sent, refusal, send } = useSending();
  const [endedId, setEndedId] = useState<string | null>(null);
  const others = devices.filter((device) => !device.here);
  const [here = null] = devices.filter((device) => device.here);

  const askAgain = async () => {
    const found = await send(() => api.call('teacherDevices'));
    if (found !== null) onChange(found);
  };
  const close = () => {
    setDialog(null);
    void askAgain();
  };
  const end = async (deviceId: string) => {
    setEndedId(deviceId);
    const ended = await send(() => api.call('deviceEnd', { params: { deviceId } }));
    if (ended !== null) onChange({ devices: devices.filter((device) => device.id !== deviceId) });
  };

  return (
    <Page title="Your devices" back={HOME}>
      <div className="devices">
        <section className="devices-part" aria-labelledby="devices-here">
          <h2 className="devices-title" id="devices-here">
            Where you are signed in
          </h2>
          <ul className="devices-list">
            {(here === null ? NOBODY : [here]).map((device) => (
              <li key={device.id} className="device" data-here="">
                <DeviceWords device={device} />
                <Button variant="outline" icon={<LogOut />} onClick={() => setDialog('here')}>
                  Sign out here
                </Button>
              </li>
            ))}
            {others.map((device) => (
              <li key={device.id} className="device">
                <DeviceWords device={device} />
                <Button
                  variant="outline"
                  sent={sent && endedId === device.id}
                  aria-label={`Sign out the device signed in on ${sinceWords(device.since)}`}
                  onClick={() => void end(device.id)}
                >
                  Sign out
                </Button>
              </li>
            ))}
          </ul>
          <Refusal words={refusal} />
          {others.length === 0 && <p>You are signed in nowhere else.</p>}
          {others.length > 1 && (
            <Button variant="outline" onClick={() => setDialog('others')}>
              Sign out all others
            </Button>
          )}
        </section>
        <section className="devices-part" aria-labelledby="devices-another">
          <h2 className="devices-title" id="devices-another">
            One more
          </h2>
          <p>Lead the lesson from your phone or a tablet, too. All your devices show the same.</p>
          <Button variant="ink" icon={<Smartphone />} onClick={() => setDialog('another')}>
            Use another device
          </Button>
        </section>
      </div>
      {dialog === 'another' && <AnotherDeviceDialog api={api} onClose={close} />}
      {dialog === 'others' && (
        <SignOutOthers api={api} count={others.length} onDone={close} onClose={close} />
      )}
      {dialog === 'here' && (
        <SignOutHere api={api} isOnly={others.length === 0} onDone={onLeft} onClose={() => setDialog(null)} />
      )}
    </Page>
  );
}

function DeviceWords({ device }: { readonly device: TeacherDevice }) {
  return (
    <>
      <MonitorSmartphone className="device-icon" aria-hidden="true" />
      <p className="device-words">
        <strong>{device.here ? 'This device' : 'Another device'}</strong>
        <span>
          Since {sinceWords(device.since)}
          {!device.here && `. Last used ${dayWords(device.usedAt, Date.now())}`}
        </span>
      </p>
    </>
  );
}
