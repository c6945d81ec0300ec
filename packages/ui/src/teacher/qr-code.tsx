import { encode } from 'uqr';
import { pathOf } from './qr-path.ts';
import './qr-code.css';

/** Light squares around the code, in modules: scanners need four. */
const QUIET = 4;

export interface QrCodeProps {
  readonly text: string;
  /** What a screen reader says of it. */
  readonly label: string;
  /** Without the light squares around it: it stands on white, with room on every side. */
  readonly bare?: boolean;
}

/** A code to point a camera at, dark on white in every theme. It fills the width its parent gives. */
export function QrCode({ text, label, bare = false }: QrCodeProps) {
  const { data, size } = encode(text, { ecc: 'M', border: bare ? 0 : QUIET });
  return (
    <svg
      className="ff-qr"
      role="img"
      aria-label={label}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
    >
      <rect className="ff-qr-paper" width={size} height={size} />
      <path className="ff-qr-ink" d={pathOf(data)} />
    </svg>
  );
}
