/** Every limit of names, lists and class codes. Schemas, screens and docs read them from here. */
export const LIMITS = {
  /** Students in one class: more is refused, never cut. */
  students: 200,
  /** What a reader sees as one character, in a given name and in a family name each. */
  nameGraphemes: 40,
  /** Code points in a given name and in a family name each: two hundred marks on one letter are no name. */
  nameCodePoints: 120,
  /** Bytes of one file with a list. */
  fileBytes: 5_000_000,
  /** Characters (UTF-16) of a pasted list, for the schema that takes it in. */
  listCharacters: 50_000,
  /** Characters of a class code. */
  code: 6,
} as const;
