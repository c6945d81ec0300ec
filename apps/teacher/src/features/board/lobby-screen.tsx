import { formatCode } from '@flipflop/roster';
import { GroupBadge, Logo, ShapeRow } from '@flipflop/ui';
import { QrCode } from '@flipflop/ui/teacher';
import { codeWidth } from '../../words/code-width.ts';
import type { BoardScreenProps } from './board.tsx';
import { PLACES } from './group-place.ts';
import './lobby-screen.css';

/** How to come in, and the rows that fill as they do. */
export function LobbyScreen({ view }: BoardScreenProps) {
  const { code, address, url } = view.door;
  return (
    <main className="board-lobby" data-groups={view.groups.length}>
      <div className="board-door">
        <div className="board-door-words">
          <p className="board-title">
            <Logo size={52} />
            <strong>{view.className}</strong> <span className="board-title-lesson">{view.lessonTitle}</span>
          </p>
          <h1 className="board-door-go">
            Go to <strong className="board-door-address">{address}</strong> and type
          </h1>
          {code !== null && (
            <p className="board-code ff-code" style={{ '--code-width': codeWidth(formatCode(code)) }}>
              {formatCode(code)}
            </p>
          )}
        </div>
        <div className="board-door-qr">
          <QrCode text={url} label={`Code to point a camera at: ${url}`} />
        </div>
      </div>
      <div className="board-lobby-groups">
        {view.groups.map((group) => {
          const count = view.counts.find((one) => one.group === group.id) ?? { here: 0, of: 0 };
          return (
            <section key={group.id} className="board-lobby-group" data-group={group.shape} data-fill="pale">
              <div className="board-lobby-head">
                <GroupBadge shape={group.shape} letter={group.letter} size={112} ground="tint" />
                <div className="board-lobby-name-box">
                  <h2 className="board-lobby-name">{group.name}</h2>
                  <p className="board-lobby-place">{PLACES[group.place]}</p>
                </div>
                <p className="board-lobby-count">
                  {count.here} of {count.of}
                </p>
              </div>
              <div className="board-lobby-row">
                <ShapeRow
                  shape={group.shape}
                  filled={count.here}
                  total={count.of}
                  size={shapeSize(view.groups.length, count.of)}
                  ground="tint"
                />
              </div>
            </section>
          );
        })}
      </div>
    </main>
  );
}

/** Of one shape, px at 1920: two rows hold everyone. */
function shapeSize(groups: number, students: number): number {
  const perRow = Math.max(6, Math.ceil(students / 2));
  const columns = groups <= 2 ? groups : groups === 4 ? 2 : 3;
  const width = 1_920 / columns - 144;
  return Math.min(groups <= 2 ? 102 : 56, Math.floor(width / (perRow * 1.3)));
}
