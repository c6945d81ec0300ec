export { drawCode, formatCode, normaliseCode } from './class-code.ts';
export { cleanName } from './clean-name.ts';
export { type DealGroup, type DealStudent, type Dealt, dealByPlace, dealEvenly } from './deal.ts';
export { displayNames } from './display-names.ts';
export { foldName } from './fold-name.ts';
export { LIMITS } from './limits.ts';
export { matchName, type NameMatch } from './match-name.ts';
export { type PersonName, type RosterStudent, wholeName } from './names.ts';
export { type Double, type ParsedRoster, parseNames, type RefusedLine } from './parse-names.ts';
