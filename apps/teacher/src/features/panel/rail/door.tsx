import { formatCode } from '@flipflop/roster';
import type { TeacherView } from '@flipflop/rotation';
import { QrCode } from '@flipflop/ui/teacher';
import { codeWidth } from '../../../words/code-width.ts';
import './door.css';

type DoorProps = { readonly door: TeacherView['door'] };

/** Where to type which code: the code as wide as its place lets it be. */
export function DoorCode({ door: { address, code } }: DoorProps) {
  return (
    <>
      <p className="door-address">
        Join at <strong>{address}</strong>
      </p>
      {code !== null && (
        <p className="door-code ff-code" style={{ '--code-width': codeWidth(formatCode(code)) }}>
          {formatCode(code)}
        </p>
      )}
    </>
  );
}

/** The same door, to point a camera at. */
export function DoorQr({ door: { url } }: DoorProps) {
  return (
    <div className="door-qr">
      <QrCode text={url} label={`Code to point a camera at: ${url}`} />
    </div>
  );
}
