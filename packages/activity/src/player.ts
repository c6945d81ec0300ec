export { type Progress, progressOf, type StepProgress } from './progress.ts';
export { NOT_PLAYING, type Tick, type Tracked, type Tracker, track } from './tracker.ts';
