import type { ClassPage } from '@flipflop/protocol';
import { LinkButton } from '@flipflop/ui';
import { useState } from 'react';
import { Page } from '../../page/page.tsx';
import { PageState } from '../../page/page-state.tsx';
import type { PageTools } from '../../page/page-tools.ts';
import { useClass } from '../../page/use-class.ts';
import { addresses, hashOf } from '../../words/addresses.ts';
import { arrangementOf } from './arrangement.ts';
import { GroupsStep } from './groups-step.tsx';
import { PlacesStep } from './places-step.tsx';
import { useSteps } from './use-arrangement.ts';

export interface GroupsPageProps extends PageTools {
  readonly classId: string;
  /** The groups were made from the places: the teacher has gone on. */
  readonly onMade: () => void;
}

/** Who rotates together. A class without groups is first asked who is at home. */
export function GroupsPage({ classId, api, onMade }: GroupsPageProps) {
  const loaded = useClass(api, classId);
  const back = { href: hashOf(addresses.class(classId)), words: 'Back to the class' };
  return (
    <PageState loaded={loaded} back={back}>
      {(page, change) =>
        page.roster.length === 0 ? (
          <Page title={`Groups of ${page.name}`} back={back}>
            <div className="groups">
              <p className="groups-hint">
                Groups are made of students, and there are none in {page.name} yet.
              </p>
              <div>
                <LinkButton variant="ink" href={hashOf(addresses.addStudents(classId))}>
                  Add students
                </LinkButton>
              </div>
            </div>
          </Page>
        ) : (
          <Groups api={api} page={page} onChange={change} onGroupsMade={onMade} />
        )
      }
    </PageState>
  );
}

interface GroupsProps extends Pick<PageTools, 'api'> {
  readonly page: ClassPage;
  readonly onChange: (page: ClassPage) => void;
  readonly onGroupsMade: () => void;
}

function Groups({ api, page, onChange, onGroupsMade }: GroupsProps) {
  const isGrouped = page.roster.some((student) => student.group !== null);
  const [asksPlaces, setAsksPlaces] = useState(false);
  const steps = useSteps();
  if (asksPlaces || !isGrouped) {
    return (
      <PlacesStep
        api={api}
        page={page}
        onMade={(made) => {
          setAsksPlaces(false);
          if (isGrouped) steps.add(arrangementOf(page));
          onChange(made);
          onGroupsMade();
          window.scrollTo(0, 0);
        }}
        onCancel={isGrouped ? () => setAsksPlaces(false) : null}
      />
    );
  }
  return (
    <GroupsStep
      api={api}
      page={page}
      steps={steps}
      onChange={onChange}
      onAskPlaces={() => setAsksPlaces(true)}
    />
  );
}
