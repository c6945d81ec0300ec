import { useClass } from '../../page/use-class.ts';
import { Rehearse, type RehearseProps } from './rehearse.tsx';

export type RehearseSampleProps = Pick<RehearseProps, 'api' | 'navigate' | 'classId' | 'before'>;

/** The first lesson of the sample class; nothing until it is known, and where there is none any more. */
export function RehearseSample(props: RehearseSampleProps) {
  const loaded = useClass(props.api, props.classId);
  const [lesson] = loaded.state === 'ready' ? loaded.value.lessons : [];
  if (lesson === undefined) return null;
  return <Rehearse {...props} lessonId={lesson.id} minutes={lesson.minutes} />;
}
