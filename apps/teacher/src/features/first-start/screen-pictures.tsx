import { ShapePath } from '@flipflop/ui';
import type { ReactNode } from 'react';
import './screen-pictures.css';

/** The three screens in small: drawn, so that they follow the theme and need no picture file. */
export function ScreenPictures() {
  return (
    <ul className="screens">
      <Screen kind="board" name="The board" words="who does what, and the time" size="316 178">
        <BoardPicture />
      </Screen>
      <Screen kind="tablet" name="Your tablet" words="who is where, and Swap" size="254 178">
        <TabletPicture />
      </Screen>
      <Screen kind="phone" name="A student" words="one step" size="90 178">
        <PhonePicture />
      </Screen>
    </ul>
  );
}

interface ScreenProps {
  readonly kind: 'board' | 'tablet' | 'phone';
  readonly name: string;
  readonly words: string;
  /** Width and height of the drawing. */
  readonly size: string;
  readonly children: ReactNode;
}

function Screen({ kind, name, words, size, children }: ScreenProps) {
  return (
    <li className="screen" data-kind={kind}>
      <svg className="screen-picture" viewBox={`0 0 ${size}`} aria-hidden="true">
        {children}
      </svg>
      <p className="screen-words">
        <strong>{name}</strong> {words}
      </p>
    </li>
  );
}

function BoardPicture() {
  return (
    <>
      <rect className="draw-surface" width="316" height="178" />
      <g data-group="1">
        <rect className="draw-tint" width="158" height="102" />
        <Badge shape={1} letter="Z" x={12} y={10} size={22} />
        <Text x={40} y={28} size={19} heavy>
          Zoomers
        </Text>
        <Text x={12} y={49} size={9}>
          On your own
        </Text>
        <Text x={12} y={66} size={14} heavy>
          Shape and boil
        </Text>
        <Text x={12} y={81} size={14} heavy>
          your bagels
        </Text>
      </g>
      <g data-group="2">
        <rect className="draw-solid" x="158" width="158" height="102" />
        <Badge shape={2} letter="R" x={170} y={10} size={22} solid />
        <g className="draw-on-solid">
          <Text x={198} y={28} size={19} heavy>
            Roomers
          </Text>
          <Text x={170} y={49} size={9}>
            With your teacher
          </Text>
          <Text x={170} y={66} size={14} heavy>
            Why do we boil
          </Text>
          <Text x={170} y={81} size={14} heavy>
            a bagel?
          </Text>
        </g>
      </g>
      <rect className="draw-track" y="102" width="316" height="5" />
      <rect className="draw-ink" y="102" width="200" height="5" />
      <Text x={12} y={135} size={8}>
        Round
      </Text>
      <Text x={12} y={151} size={14} heavy>
        1 of 2
      </Text>
      <text className="draw-ink draw-digits" x="158" y="160" fontSize="50" textAnchor="middle">
        12:40
      </text>
      <g data-group="1">
        <Badge shape={1} letter="Z" x={240} y={127} size={12} />
      </g>
      <g data-group="2">
        <Badge shape={2} letter="R" x={240} y={145} size={12} />
      </g>
      <Bar x={258} y={131} width={44} />
      <Bar x={258} y={149} width={36} />
    </>
  );
}

const ROWS = [0, 1, 2, 3];

function TabletPicture() {
  return (
    <>
      <rect className="draw-paper" width="254" height="178" />
      <rect className="draw-surface" width="254" height="14" />
      <Bar x={22} y={6} width={44} />
      <rect className="draw-surface" x="182" y="14" width="72" height="164" />
      {([1, 2] as const).map((group) => (
        <g key={group} data-group={group} transform={`translate(${6 + (group - 1) * 88} 20)`}>
          <rect className="draw-surface draw-edge" width="82" height="152" rx="4" />
          <rect className={group === 1 ? 'draw-tint' : 'draw-solid'} width="82" height="30" rx="4" />
          <Badge shape={group} letter={group === 1 ? 'Z' : 'R'} x={5} y={6} size={17} solid={group === 2} />
          <g className={group === 1 ? undefined : 'draw-on-solid'}>
            <Text x={27} y={19} size={11} heavy>
              {group === 1 ? 'Zoomers' : 'Roomers'}
            </Text>
          </g>
          <rect className="draw-dashed" x="5" y="38" width="34" height="15" rx="3" />
          <Bar x={9} y={44} width={20} />
          {ROWS.map((row) => (
            <g key={row} transform={`translate(0 ${66 + row * 20})`}>
              <Bar x={8} y={0} width={26} />
              <Bar x={46} y={0} width={22} />
            </g>
          ))}
        </g>
      ))}
      <text className="draw-ink draw-digits" x="218" y="52" fontSize="24" textAnchor="middle">
        12:40
      </text>
      <rect className="draw-track" x="189" y="60" width="58" height="4" rx="2" />
      <rect className="draw-ink" x="189" y="60" width="37" height="4" rx="2" />
      {[0, 1, 2].map((column) => (
        <rect
          key={column}
          className="draw-sunken"
          x={189 + column * 20}
          y="71"
          width="17"
          height="14"
          rx="3"
        />
      ))}
      <rect className="draw-ink" x="188" y="118" width="60" height="52" rx="7" />
      <g data-group="1">
        <Badge shape={1} letter="Z" x={200} y={125} size={14} onInk />
      </g>
      <g data-group="2">
        <Badge shape={2} letter="R" x={222} y={125} size={14} onInk />
      </g>
      <text
        className="draw-on-ink draw-words"
        x="218"
        y="159"
        fontSize="16"
        fontWeight="800"
        textAnchor="middle"
      >
        Swap
      </text>
    </>
  );
}

function PhonePicture() {
  return (
    <g data-group="1">
      <rect className="draw-surface" width="90" height="178" />
      <rect className="draw-tint" width="90" height="22" />
      <Badge shape={1} letter="Z" x={6} y={5} size={12} />
      <text className="draw-ink draw-digits" x="84" y="16" fontSize="13" textAnchor="end">
        12:40
      </text>
      <Text x={8} y={42} size={12} heavy>
        Shape six
      </Text>
      <Text x={8} y={56} size={12} heavy>
        rings
      </Text>
      <rect className="draw-tint" x="8" y="66" width="74" height="40" rx="4" />
      {[26, 45, 64].map((x) => (
        <circle key={x} className="draw-ring" cx={x} cy="86" r="6" />
      ))}
      <Bar x={8} y={116} width={62} />
      <Bar x={8} y={126} width={70} />
      <Bar x={8} y={136} width={48} />
      <rect className="draw-ink" x="8" y="150" width="74" height="20" rx="5" />
      <text
        className="draw-on-ink draw-words"
        x="45"
        y="164"
        fontSize="10"
        fontWeight="700"
        textAnchor="middle"
      >
        Next
      </text>
    </g>
  );
}

interface BadgeProps {
  readonly shape: 1 | 2;
  readonly letter: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  /** On the group's own full colour. */
  readonly solid?: boolean;
  readonly onInk?: boolean;
}

function Badge({ shape, letter, x, y, size, solid = false, onInk = false }: BadgeProps) {
  return (
    <g
      transform={`translate(${x} ${y}) scale(${size / 100})`}
      className="draw-badge"
      data-solid={solid ? '' : undefined}
      data-on-ink={onInk ? '' : undefined}
    >
      <ShapePath shape={shape} className="draw-badge-shape" />
      <text className="draw-badge-letter" x="50" y="71" fontSize="60" textAnchor="middle">
        {letter}
      </text>
    </g>
  );
}

interface TextProps {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly heavy?: boolean;
  readonly children: string;
}

function Text({ x, y, size, heavy = false, children }: TextProps) {
  return (
    <text className="draw-words draw-text" x={x} y={y} fontSize={size} fontWeight={heavy ? 780 : 480}>
      {children}
    </text>
  );
}

/** A line of words that is too small to be read. */
function Bar({ x, y, width }: { readonly x: number; readonly y: number; readonly width: number }) {
  return <rect className="draw-bar" x={x} y={y} width={width} height="4" rx="2" />;
}
