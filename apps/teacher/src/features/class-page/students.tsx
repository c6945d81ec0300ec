import type { ClassPage } from '@flipflop/protocol';
import { Button, LinkButton } from '@flipflop/ui';
import { ClipboardCheck, UserPlus, Users } from 'lucide-react';
import { addresses, hashOf } from '../../words/addresses.ts';
import { CardsRow, hasCards } from './cards-row.tsx';
import { dayMarksOf, todayWords } from './day-marks.ts';
import type { NextStep } from './next-step.ts';
import { Register, type RegisterProps } from './register.tsx';

export interface StudentsProps extends RegisterProps {
  readonly page: ClassPage;
  readonly step: NextStep;
  /** Says who is here today. */
  readonly onToday: () => void;
  /** It was said just now: the keyboard goes on from there. */
  readonly isBack: boolean;
}

/** Who is in the class, and what the class still needs for it. */
export function Students({ page, step, openId, onOpen, onToday, isBack }: StudentsProps) {
  const today = todayWords(dayMarksOf(page));
  return (
    <>
      <div className="class-part-head">
        <h2 className="class-part-title" id="class-students">
          Students
        </h2>
        {page.roster.length > 0 && (
          <div className="class-part-tools">
            <Button variant="outline" icon={<ClipboardCheck />} onClick={onToday} autoFocus={isBack}>
              Who is here today
            </Button>
            <LinkButton variant="outline" icon={<UserPlus />} href={hashOf(addresses.addStudents(page.id))}>
              Add students
            </LinkButton>
            {step !== 'makeGroups' && (
              <LinkButton variant="outline" icon={<Users />} href={hashOf(addresses.groups(page.id))}>
                Groups
              </LinkButton>
            )}
          </div>
        )}
      </div>
      {today !== '' && (
        <p className="class-today">
          <strong>Today:</strong> {today}
        </p>
      )}
      {step === 'makeGroups' && (
        <div className="class-empty">
          <p>Who is at home today? From that the groups are made, in one go.</p>
          <LinkButton variant="ink" icon={<Users />} href={hashOf(addresses.groups(page.id))}>
            Make the groups
          </LinkButton>
        </div>
      )}
      {page.roster.length > 0 && step !== 'makeGroups' && !hasCards(page) && <CardsRow page={page} />}
      {page.roster.length === 0 ? (
        <div className="class-empty">
          <p>Nobody is in {page.name} yet. Paste the list of names as it is, from wherever you have it.</p>
          <LinkButton
            variant={step === 'addStudents' ? 'ink' : 'outline'}
            icon={<UserPlus />}
            href={hashOf(addresses.addStudents(page.id))}
          >
            Add students
          </LinkButton>
        </div>
      ) : (
        <Register page={page} openId={openId} onOpen={onOpen} />
      )}
    </>
  );
}
