import { Ellipsis, MessageSquare, UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../src/index.ts';
import {
  Dialog,
  Menu,
  MenuButton,
  MenuItem,
  Popover,
  QrCode,
  Segmented,
  Stepper,
  TextArea,
  TextField,
  Toggle,
} from '../src/teacher/index.ts';
import { Section, State } from './section.tsx';

type Speed = '1' | '5' | '20';

export function Controls() {
  const [speed, setSpeed] = useState<Speed>('5');
  const [minutes, setMinutes] = useState(20);
  const [chime, setChime] = useState(false);
  const [swap, setSwap] = useState(true);
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
  return (
    <Section title="The teacher's controls">
      <div className="gallery-form">
        <Segmented
          label="Speed"
          options={[
            { value: '1', words: '1×' },
            { value: '5', words: '5×' },
            { value: '20', words: '20×' },
          ]}
          value={speed}
          onChange={setSpeed}
        />
        <Stepper label="Round 1" value={minutes} onChange={setMinutes} min={1} max={60} unit="minute" />
        <Stepper label="Changeover" labelHidden value={1} onChange={ignore} min={1} max={10} unit="minute" />
        <div>
          <Toggle on={swap} onChange={setSwap}>
            Swap when time is up
          </Toggle>
          <Toggle on={chime} onChange={setChime}>
            Soft chime on the board
          </Toggle>
          <Toggle on={false} onChange={ignore} disabled>
            Another
          </Toggle>
        </div>
      </div>
      <div className="gallery-form">
        <TextField
          label="What do students call you?"
          hint="Stands on the board and on their screens."
          defaultValue="Ms Okafor"
        />
        <TextField label="Name of the class" error="Give it a name, such as 6B." />
        <TextArea label="Names" hint="One name on each line." rows={3} />
      </div>
      <State words="a tile with a menu">
        <Menu label="Theo" trigger={<MenuButton className="gallery-tile">Theo</MenuButton>}>
          <MenuItem icon={<MessageSquare />} onPress={ignore}>
            Message
          </MenuItem>
          <MenuItem icon={<UserRoundPlus />} onPress={ignore}>
            Call
          </MenuItem>
          <MenuItem onPress={ignore} disabled>
            Move
          </MenuItem>
        </Menu>
      </State>
      <State words="a popover">
        <Popover
          label="More"
          trigger={
            <MenuButton className="gallery-tile" label="More">
              <Ellipsis />
            </MenuButton>
          }
        >
          <p>The rail can move to the left.</p>
        </Popover>
      </State>
      <State words="a dialog">
        <Button variant="outline" onClick={() => setOpen(true)}>
          End lesson
        </Button>
      </State>
      <Dialog
        title="End the lesson?"
        open={open}
        onClose={close}
        others={
          <Button variant="outline" onClick={close}>
            Go on
          </Button>
        }
        action={
          <Button variant="ink" onClick={close}>
            End lesson
          </Button>
        }
      >
        <p>All work is sent. Students can still look at it.</p>
      </Dialog>
      <State words="a code">
        <div className="gallery-qr">
          <QrCode text="https://flipflop.example/j/HKT4M9" label="Join code HKT 4M9" />
        </div>
      </State>
    </Section>
  );
}

function ignore(): void {}
