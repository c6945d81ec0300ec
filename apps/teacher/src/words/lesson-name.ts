/** What a lesson is called in a list, also before it has a name. */
export const lessonName = ({ title }: { readonly title: string }): string =>
  title === '' ? 'No name yet' : title;
