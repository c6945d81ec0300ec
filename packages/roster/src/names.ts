/** A name as it is kept: NFC, cleaned. `family` is '' where the list did not set it apart. */
export interface PersonName {
  readonly given: string;
  readonly family: string;
}

export interface RosterStudent extends PersonName {
  readonly id: string;
}

/** "Maria Garcia": the whole name in the order in which it is spoken. */
export function wholeName(name: PersonName): string {
  return [name.given, name.family].filter((part) => part !== '').join(' ');
}
