import { Button, GroupBadge, Logo, type ShapeGround, ShapeRow, StationIcon } from '../src/index.ts';
import { Section, State } from './section.tsx';

const GROUPS = [
  { shape: 1, name: 'Zoomers' },
  { shape: 2, name: 'Roomers' },
  { shape: 3, name: 'Tigers' },
  { shape: 4, name: 'Dolphins' },
  { shape: 5, name: 'Cranes' },
  { shape: 6, name: 'Seals' },
] as const;

const FILLS = [
  { fill: 'full', ground: 'solid' },
  { fill: 'pale', ground: 'tint' },
  { fill: 'ink', ground: 'ink' },
  { fill: undefined, ground: 'paper' },
] as const satisfies readonly { readonly fill: string | undefined; readonly ground: ShapeGround }[];

const STATIONS = [
  { fill: 'full', kind: 'live', name: 'Live' },
  { fill: 'pale', kind: 'activity', name: 'Activity' },
  { fill: 'outline', kind: 'break', name: 'Break' },
] as const;

export function Groups() {
  return (
    <>
      <Section title="Six groups: shape, letter, colour">
        <div className="gallery-fills">
          {FILLS.flatMap(({ fill, ground }) =>
            GROUPS.map(({ shape, name }) => (
              <div key={`${ground}${shape}`} className="gallery-fill" data-group={shape} data-fill={fill}>
                <GroupBadge shape={shape} letter={name.slice(0, 1)} size={48} ground={ground} />
                {name}
              </div>
            )),
          )}
        </div>
      </Section>
      <Section title="Large">
        {GROUPS.map(({ shape, name }) => (
          <GroupBadge key={shape} shape={shape} letter={name.slice(0, 1)} size={140} label={name} />
        ))}
        <Logo size={48} />
      </Section>
      <Section title="Stations">
        {([1, 2] as const).flatMap((group) =>
          STATIONS.map(({ fill, kind, name }) => (
            <div key={`${group}${kind}`} className="gallery-cell" data-group={group} data-fill={fill}>
              <StationIcon kind={kind} />
              {name}
            </div>
          )),
        )}
      </Section>
      <Section title="One shape for one child">
        {GROUPS.map(({ shape, name }) => (
          <State key={shape} words={name}>
            <ShapeRow shape={shape} filled={7} total={12} size={36} />
          </State>
        ))}
      </Section>
      <Section title="Grounds">
        {GROUPS.map(({ shape, name }) => (
          <div key={shape} className="gallery-ground" data-group={shape} data-fill="full">
            <h3>Join your teacher now</h3>
            <ShapeRow
              shape={shape}
              filled={7}
              total={12}
              size={28}
              ground="solid"
              label={`7 of 12 ${name} here`}
            />
            <Button variant="ground" size="big">
              Join now
            </Button>
          </div>
        ))}
      </Section>
    </>
  );
}
